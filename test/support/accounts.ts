import { randomUUID } from 'node:crypto';
import type { PasswordHash } from '../../functions/adapters/crypto/password-hash.ts';
import {
  type CountingTables,
  createAccountStore,
} from '../../functions/adapters/stores/accounts/account-store.ts';
import { createLinkRequestStore } from '../../functions/adapters/stores/accounts/link-request-store.ts';
import { createLinkStore } from '../../functions/adapters/stores/accounts/link-store.ts';
import { createPasswordOriginReader } from '../../functions/adapters/stores/accounts/password-origin-reader.ts';
import { createRedeemStore } from '../../functions/adapters/stores/accounts/redeem-store.ts';
import { createRegisteredAccountReader } from '../../functions/adapters/stores/accounts/registered-account-store.ts';
import { createSharedTries } from '../../functions/adapters/stores/accounts/shared-tries.ts';
import { createCommandStore } from '../../functions/adapters/stores/command-store.ts';
import { createTenantLoader } from '../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createMailCounts } from '../../functions/adapters/stores/work/mail-counts.ts';
import { createMailStore } from '../../functions/adapters/stores/work/mail-store.ts';
import { initialPasswordItem, passwordItem } from '../../functions/adapters/table/credential-items.ts';
import {
  accountItem,
  type Item,
  mailFrom,
  profileItem,
  tenantItem,
  toItem,
} from '../../functions/adapters/table/items.ts';
import { accountKey, claimKey } from '../../functions/adapters/table/keys.ts';
import { switchToBundle } from '../../functions/api/commands/switch-to-bundle.ts';
import { redeemReset } from '../../functions/api/passwords/redeem-reset.ts';
import { requestReset } from '../../functions/api/passwords/request-reset.ts';
import { setAccountPassword } from '../../functions/api/passwords/set-account-password.ts';
import { verifyCredentials } from '../../functions/api/passwords/verify-credentials.ts';
import { listAccounts } from '../../functions/api/product/list-accounts.ts';
import { deliverMail } from '../../functions/background/delivery/deliver-mail.ts';
import { freshData } from '../../functions/background/delivery/fresh-data.ts';
import { setByUser } from '../../functions/core/accounts/account-password.ts';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { type Product, ProductSchema } from '../../functions/core/catalog/codes.ts';
import { TERMS_VERSION } from '../../functions/core/catalog/terms.ts';
import type { OutgoingMail } from '../../functions/core/mails/render.ts';
import type { Identity, StoredTenant } from '../../functions/core/model/tenant.ts';
import type { HttpRequest } from '../../functions/runtime/http-entry.ts';
import { createMemoryEngine } from '../faults/engine/memory-engine.ts';
import { request } from './http.ts';
import { recorder } from './recorder.ts';
import { FRAME } from './render-mail.ts';
import { REQUESTED_AT } from './tenants.ts';

/** A hash that costs nothing and that nobody could take for the password. */
const fastHash = (password: string): PasswordHash => ({
  algorithm: 'scrypt',
  n: 2,
  r: 1,
  p: 1,
  salt: 'salt',
  key: Buffer.from(password).toString('hex'),
});

const TABLES: CountingTables = {
  subscriptions: 'Subs',
  credentials: 'Creds',
  triesSecret: 'a-secret-of-the-stack',
};
export const PAGE = 'https://console.acme.com/password';

/** The calls that carry passwords over real stores, with a mail room beside them. */
export function accountDesk(stored: StoredTenant, adminPassword = 'Sm4rtW0rk!9') {
  const engine = createMemoryEngine();
  engine.createTable(TABLES.subscriptions, 'subscriptions');
  engine.createTable(TABLES.credentials, 'plain');
  engine.createTable('Idem', 'by-pk');
  const [subscriptions, credentials] = [engine.table('Subs'), engine.table('Creds')];
  const { tenantId } = stored.tenant;
  const claim = (field: keyof Identity, value: string | undefined): void => {
    if (value !== undefined) subscriptions.put(toItem({ ...claimKey(field, value), tenantId }));
  };
  const put = ({ tenant, profile }: StoredTenant): void => {
    for (const item of [tenantItem(tenant), profileItem(profile)]) subscriptions.put(item);
  };
  put(stored);
  claim('domainName', stored.tenant.identity.domainName);
  claim('groupName', stored.tenant.identity.groupName);
  const { adminId } = stored.profile;
  credentials.put(passwordItem(tenantId, adminId, fastHash(adminPassword), setByUser(REQUESTED_AT)));

  const calls: string[] = [];
  const client = Object.assign(Object.create(engine.client), {
    send: async (command: object) => {
      calls.push(command.constructor.name);
      return engine.client.send(command as never);
    },
  });
  const hashed = recorder((password: string) => fastHash(password));
  const compared = recorder(
    (password: string, hash: PasswordHash | undefined) => hash?.key === fastHash(password).key,
  );
  const locked = recorder(() => undefined);
  const sprayed = recorder((_limit: string, _tenantId: string | undefined) => undefined);
  const accountStore = createAccountStore(client, TABLES);
  const desk = {
    ...accountStore,
    ...createLinkRequestStore(client, TABLES),
    ...createRedeemStore(client, TABLES),
    ...createSharedTries(client, TABLES),
    hash: hashed,
    isPassword: compared,
    newMailId: randomUUID,
    countLocked: locked,
    reportSpraying: sprayed,
  };
  const passwordCommands = {
    ...createCommandStore(client, TABLES.subscriptions, 'Idem', {
      passwords: { table: TABLES.credentials, triesSecret: TABLES.triesSecret },
    }),
    lookUpNames: async () => ({ taken: [], trialUsed: [] }),
    lookUpIn: accountStore.lookUpIn,
    hash: hashed,
  };
  const sent: OutgoingMail[] = [];
  const { tenant: tenantAtSending } = createTenantLoader(client, TABLES.subscriptions);
  const freshDataWith =
    (tenant: typeof tenantAtSending) => (mail: Parameters<typeof freshData>[1], at: Instant) =>
      freshData({ tenant, ...createLinkStore(client, TABLES), passwordPageUrl: PAGE }, mail, at);
  const office = {
    ...createMailStore(client, TABLES.subscriptions),
    notificationEmail: async (): Promise<string | undefined> => undefined,
    ...createMailCounts(client, TABLES.credentials, TABLES.triesSecret),
    limits: { perAddress: 50, perTenant: 300 },
    send: async (mail: OutgoingMail) => {
      sent.push(mail);
      return `message-${sent.length}`;
    },
    frame: FRAME,
    clock: () => Date.parse(REQUESTED_AT),
    count: () => undefined,
    freshData: freshDataWith(tenantAtSending),
    reportNotTaken: () => undefined,
    reportHeld: () => undefined,
  };
  const at = (now: Instant, body: unknown, query = {}) =>
    request({ method: 'POST', caller: undefined, now, body, query });
  const roleOf = (id: string) => (id === adminId ? 'TOP_ADMINISTRATOR' : 'USER');
  const rowsOf = (prefix: string): Item[] =>
    subscriptions.items().filter(({ sk }) => sk?.S?.startsWith(prefix));

  return {
    desk,
    tenantAtSending,
    freshDataWith,
    office,
    calls,
    hashed,
    compared,
    locked,
    sprayed,
    sent,
    claim,
    put,
    subscriptions,
    credentials,
    register(
      id: string,
      email?: string,
      products: readonly Product[] = ['NAVER_WORKS', 'WORKPLACE'],
      registeredAt: Instant = REQUESTED_AT,
    ): void {
      for (const product of products)
        subscriptions.put(
          accountItem(tenantId, { product, id, ...(email && { email }), role: roleOf(id), registeredAt }),
        );
    },
    remove(id: string): void {
      for (const product of ProductSchema.options)
        subscriptions.remove(toItem(accountKey(tenantId, product, id)));
    },
    setPassword(id: string, password: string, setAt: Instant = REQUESTED_AT): void {
      credentials.put(passwordItem(tenantId, id, fastHash(password), setByUser(setAt)));
    },
    setInitialPassword(password: string, setAt: Instant = REQUESTED_AT): void {
      credentials.put(initialPasswordItem(tenantId, fastHash(password), setAt));
    },
    verify: async (loginId: string, password: string, now: Instant = REQUESTED_AT, clientIp?: string) =>
      (await verifyCredentials(desk, at(now, { loginId, password, clientIp }))).body,
    ask: (loginId: string, now: Instant = REQUESTED_AT, query = {}) =>
      requestReset(desk, at(now, { loginId }, query)),
    redeem: (token: string, password: string, now: Instant = REQUESTED_AT, query = {}) =>
      redeemReset(desk, at(now, { token, password }, query)),
    /** The owner resets the password of an account. */
    reset: (accountId: string, body: unknown, change: Partial<HttpRequest> = {}) =>
      setAccountPassword(
        passwordCommands,
        request({ method: 'PUT', params: { tenantId, accountId }, body, ...change }),
      ),
    toBundle: (body: object, change: Partial<HttpRequest> = {}) =>
      switchToBundle(
        passwordCommands,
        request({
          method: 'POST',
          headers: { 'idempotency-key': randomUUID() },
          body: { plan: 'BASIC_BASIC', termsVersion: TERMS_VERSION, ...body },
          ...change,
        }),
      ),
    async accounts(now: Instant = REQUESTED_AT, query = {}): Promise<unknown[]> {
      const deps = {
        tenant: tenantAtSending,
        accountsOf: createRegisteredAccountReader(client, TABLES.subscriptions),
        passwordsOf: createPasswordOriginReader(client, TABLES.credentials),
      };
      return Object((await listAccounts(deps, request({ now, query }))).body).accounts;
    },
    mails: () => rowsOf('MAIL#').map(mailFrom),
    /** Sends what is pending and answers the token of the last link. */
    async post(at?: Instant, times = 1): Promise<string> {
      for (const mail of rowsOf('MAIL#').map(mailFrom)) {
        for (let time = 1; time <= times; time++)
          if (mail.state === 'PENDING') await deliverMail(office, mail, at);
      }
      return tokenIn(sent.at(-1)?.text ?? '');
    },
  };
}

/** The token of the link in a mail. */
export function tokenIn(text: string): string {
  const [, token] = /#token=(\S+)/.exec(text) ?? [];
  if (token === undefined) throw new Error('the mail has no link');
  return token;
}
