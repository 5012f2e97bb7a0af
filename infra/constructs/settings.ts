import type { Node } from 'constructs';
import * as z from 'zod';
import { DeletionSpreadSchema, MachineEnvSchema } from '../../functions/background/delivery/env.ts';
import { ConnectedProductsSchema, DnsServersSchema } from '../../functions/background/workflow/env.ts';
import { type Product, ProductSchema } from '../../functions/core/catalog/codes.ts';
import { PASSWORD_PAGE, underConsole } from '../../functions/core/console-pages.ts';
import { isForTrying, linkComplaint, receiverComplaint } from '../../functions/core/linked-pages.ts';

const SWEEP_PARTS = 4;

export interface WebhookEndpoint {
  readonly product: Product;
  readonly url: string;
}

/** `PRODUCT=https://…` for each product that gets its events by HTTP, with commas between them; empty: none does. */
const WebhooksSchema = z
  .string()
  .default('')
  .transform((text) => (text === '' ? [] : text.split(',').map((one) => endpointIn(one.trim()))))
  .pipe(z.array(z.object({ product: ProductSchema, url: z.url({ protocol: /^https?$/ }) })))
  .refine(
    (endpoints) => new Set(endpoints.map(({ product }) => product)).size === endpoints.length,
    'one address for each product',
  );

function endpointIn(text: string) {
  const [product = '', ...url] = text.split('=');
  return { product, url: url.join('=') };
}

const perSecond = (usual: number) => z.coerce.number().int().min(1).default(usual);

/** What may be chosen at a deploy, with `-c name=value` or in the `context` of cdk.json. */
const SettingsSchema = z
  .object({
    stage: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,19}$/)
      .default('prod'),
    region: z.string().default('ap-northeast-2'),
    issuer: z.url().optional(),
    audience: z.string().min(1).optional(),
    loginSender: z.email().optional(),
    staffIssuer: z.url({ protocol: /^https$/ }).optional(),
    staffClientId: z.string().min(1).optional(),
    staffSecret: z.string().min(1).optional(),
    callsPerSecond: perSecond(100),
    loginsPerSecond: perSecond(50),
    hashesPerSecond: perSecond(10),
    consoleUrl: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
    passwordPageUrl: z.url({ protocol: /^https?$/ }).optional(),
    sender: z.email().default('smartwork@example.com'),
    supportContact: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
    alarmEmail: z.email().optional(),
    requirePaymentMethod: z
      .stringbool({ truthy: ['true'], falsy: ['false'] })
      .or(z.boolean())
      .default(false),
    finance: z.enum(['built-in', 'connected']).default('built-in'),
    connectors: ConnectedProductsSchema,
    webhooks: WebhooksSchema,
    passwordConcurrency: z.coerce.number().int().min(0).default(20),
    trialsPerOwner: z.coerce.number().int().min(1).default(5),
    mailsPerAddress: z.coerce.number().int().min(1).default(50),
    warmWrites: z.coerce.number().int().min(4_000).optional(),
    mailsPerTenant: z.coerce.number().int().min(1).default(300),
    console: z
      .stringbool({ truthy: ['true'], falsy: ['false'] })
      .or(z.boolean())
      .default(false),
    consoleCertificate: z.string().startsWith('arn:').optional(),
    consoleWebAcl: z.string().startsWith('arn:').optional(),
    dnsServers: DnsServersSchema,
    deletionSpreadSeconds: DeletionSpreadSchema.optional(),
    wakeSpreadSeconds: MachineEnvSchema.shape.WAKE_SPREAD_SECONDS.optional(),
    bundles: z.string().default('dist/functions'),
  })
  .superRefine((settings, { addIssue }) => {
    for (const name of ['consoleUrl', 'passwordPageUrl'] as const) {
      const url = settings[name];
      const complaint = url && linkComplaint(settings.stage, url);
      if (!complaint) continue;
      addIssue({ code: 'custom', path: [name], message: `${complaint}; say -c ${name}=https://…` });
    }
  })
  .superRefine(({ stage, webhooks }, { addIssue }) => {
    for (const { url } of webhooks) {
      const message = receiverComplaint(stage, url);
      if (message) addIssue({ code: 'custom', path: ['webhooks'], message });
    }
  })
  .refine(({ issuer, audience }) => (issuer === undefined) === (audience === undefined), {
    error: 'issuer and audience are given together or not at all',
  })
  .refine(
    ({ staffIssuer, staffClientId, staffSecret }) =>
      (staffIssuer === undefined) === (staffClientId === undefined) &&
      (staffIssuer === undefined) === (staffSecret === undefined),
    { error: 'staffIssuer, staffClientId and staffSecret are given together or not at all' },
  )
  .refine(({ issuer, staffIssuer }) => issuer === undefined || staffIssuer === undefined, {
    error: 'staffIssuer is for the user pool of the stack: with an issuer of your own, staff log in there',
  });

export interface StaffLogin {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
}

export interface Settings {
  readonly stage: string;
  readonly region: string;
  /** Whose tokens the API takes; undefined: those of a user pool that the stack makes. */
  readonly tokens: { readonly issuer: string; readonly audience: readonly string[] } | undefined;
  /** Where the user pool sends staff to log in, with what it is known by there; the secret is the name of one in Secrets Manager. */
  readonly staff: StaffLogin | undefined;
  /** From whom the mails of the user pool come, through SES; undefined: from Cognito, which sends about 50 a day. */
  readonly loginSender: string | undefined;
  /** What the gateway lets through a second, for a moment twice as much: of all calls, of logins, of other calls that hash. */
  readonly rates: { readonly calls: number; readonly logins: number; readonly hashes: number };
  /** Where the console is: the user pool sends people back to it after the login, and mails lead to its pages. */
  readonly consoleUrl: string;
  /** Whether the console is hosted too, in a stack of its own, and with what of `us-east-1`. */
  readonly hosting: { readonly certificate?: string; readonly webAcl?: string } | undefined;
  /** Where links to set a password lead: a page that sends the token behind `#token=` with the new password. */
  readonly passwordPageUrl: string;
  readonly sender: string;
  /** Where mails say that customer support is reached: an address for mails or a page. */
  readonly supportContact: string;
  readonly alarmEmail: string | undefined;
  /** Nothing is paid for without a payment method (F46). */
  readonly requirePaymentMethod: boolean;
  /** A finance system tells which bills are paid; otherwise all of them count as paid (F33). */
  readonly isFinanceConnected: boolean;
  /** The products that confirm the set-ups, changes and deletions of their services; for all others the service stands in. */
  readonly connectors: readonly Product[];
  /** Where the products that get their events by HTTP want them, one address each. */
  readonly webhooks: readonly WebhookEndpoint[];
  /** So many companies of one console account may be on trial at a time. */
  readonly trialsPerOwner: number;
  /** So many news a day go to one address; what is more waits for the next day. */
  readonly mailsPerAddress: number;
  /** So many mails a day come from one company. */
  readonly mailsPerTenant: number;
  /** Write units a second that the table and its due index have ready, before a midnight asks for them. */
  readonly warmWrites: number | undefined;
  /** Who is asked for the proof of a domain; empty: the resolver of the platform. */
  readonly dnsServers: string;
  /** What the functions may take of the account's concurrency; undefined where it is too small to divide. */
  readonly reserved:
    | {
        readonly passwords: number;
        readonly sweep: number;
        readonly revive: number;
        readonly sendMail: number;
        readonly mailFate: number;
      }
    | undefined;
  /** Over so many seconds the timers of one midnight wake, so that they do not all come at once. */
  readonly wakeSpreadSeconds: number;
  /** Over so many seconds after it the deletions of one midnight start, while the night lasts. */
  readonly deletionSpreadSeconds: number;
  /** So many sweeps run at a time, each with its share of what is due. */
  readonly sweepParts: number;
  /** The folder of the bundled functions. */
  readonly bundles: string;
  /** Stages whose data may go with the stack: for trying things out. */
  readonly isDestroyable: boolean;
}

/** Throws an error that names each setting with an invalid value. */
export function readSettings(node: Node): Settings {
  const given = Object.keys(SettingsSchema.shape).map((name) => [name, node.tryGetContext(name)]);
  const parsed = SettingsSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new Error(`These settings are invalid:\n${z.prettifyError(parsed.error)}`);
  const {
    issuer,
    audience,
    staffIssuer,
    staffClientId,
    staffSecret,
    callsPerSecond,
    loginsPerSecond,
    hashesPerSecond,
    passwordConcurrency,
    console: isHosted,
    consoleCertificate,
    consoleWebAcl,
    finance,
    ...settings
  } = parsed.data;
  // Who travels in time has one sweep at a time.
  const sweepParts = settings.stage === 'local' ? 1 : SWEEP_PARTS;
  return {
    ...settings,
    sweepParts,
    isFinanceConnected: finance === 'connected',
    passwordPageUrl: settings.passwordPageUrl ?? underConsole(settings.consoleUrl, PASSWORD_PAGE),
    supportContact: settings.supportContact ?? settings.sender,
    alarmEmail: settings.alarmEmail,
    warmWrites: settings.warmWrites,
    loginSender: settings.loginSender,
    hosting: isHosted
      ? {
          ...(consoleCertificate !== undefined && { certificate: consoleCertificate }),
          ...(consoleWebAcl !== undefined && { webAcl: consoleWebAcl }),
        }
      : undefined,
    staff:
      staffIssuer && staffClientId && staffSecret
        ? { issuer: staffIssuer, clientId: staffClientId, secret: staffSecret }
        : undefined,
    rates: { calls: callsPerSecond, logins: loginsPerSecond, hashes: hashesPerSecond },
    // Who travels in time wants to see midnight at midnight.
    wakeSpreadSeconds: settings.wakeSpreadSeconds ?? (settings.stage === 'local' ? 0 : 120),
    deletionSpreadSeconds: settings.deletionSpreadSeconds ?? (settings.stage === 'local' ? 0 : 6 * 3_600),
    reserved:
      passwordConcurrency > 0
        ? { passwords: passwordConcurrency, sweep: sweepParts, revive: 5, sendMail: 10, mailFate: 5 }
        : undefined,
    tokens: issuer && audience ? { issuer, audience: audience.split(',') } : undefined,
    isDestroyable: isForTrying(settings.stage),
  };
}
