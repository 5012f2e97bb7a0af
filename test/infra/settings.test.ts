import { RootConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../../infra/constructs/settings.ts';
import { makeStack, synthesize } from './synthesize.ts';

const CONSOLE = { consoleUrl: 'https://console.company.example' };

function settingsOf(context: Record<string, unknown>): Settings {
  const { node } = new RootConstruct();
  for (const [name, value] of Object.entries(context)) node.setContext(name, value);
  return readSettings(node);
}

describe('the settings of a deploy', () => {
  it('are, when only the console is named, those of production in Seoul', () => {
    expect(settingsOf(CONSOLE)).toEqual({
      stage: 'prod',
      region: 'ap-northeast-2',
      tokens: undefined,
      consoleUrl: 'https://console.company.example',
      passwordPageUrl: 'https://console.company.example/password',
      sender: 'smartwork@example.com',
      supportContact: 'smartwork@example.com',
      alarmEmail: undefined,
      requirePaymentMethod: false,
      isFinanceConnected: false,
      connectors: [],
      webhooks: [],
      dnsServers: '',
      loginSender: undefined,
      staff: undefined,
      rates: { calls: 100, logins: 50, hashes: 10 },
      reserved: { passwords: 20, sweep: 4, revive: 5, sendMail: 10, mailFate: 5 },
      trialsPerOwner: 5,
      mailsPerAddress: 50,
      mailsPerTenant: 300,
      wakeSpreadSeconds: 120,
      deletionSpreadSeconds: 21_600,
      sweepParts: 4,
      bundles: 'dist/functions',
      isDestroyable: false,
    });
  });

  it('come from the context, where the command line gives text only', () => {
    const given = {
      stage: 'dev',
      issuer: 'https://issuer.example',
      audience: 'a,b',
      passwordPageUrl: 'https://login.company.example/new-password',
      sender: 'hello@company.example',
      supportContact: 'https://company.example/help',
      alarmEmail: 'operations@company.example',
      passwordConcurrency: '40',
      callsPerSecond: '500',
      loginsPerSecond: '200',
      hashesPerSecond: '20',
      wakeSpreadSeconds: '60',
      dnsServers: '1.1.1.1, 9.9.9.9:53',
    };
    expect(settingsOf(given)).toMatchObject({
      stage: 'dev',
      tokens: { issuer: 'https://issuer.example', audience: ['a', 'b'] },
      passwordPageUrl: 'https://login.company.example/new-password',
      sender: 'hello@company.example',
      supportContact: 'https://company.example/help',
      alarmEmail: 'operations@company.example',
      reserved: { passwords: 40, sweep: 4, revive: 5, sendMail: 10, mailFate: 5 },
      rates: { calls: 500, logins: 200, hashes: 20 },
      wakeSpreadSeconds: 60,
      dnsServers: '1.1.1.1, 9.9.9.9:53',
      isDestroyable: true,
    });
  });

  it.each([
    ['true', true],
    ['false', false],
    [true, true],
    [undefined, false],
  ])('F46 ask for a payment method with %j: %s', (requirePaymentMethod, isAsked) => {
    expect(settingsOf({ ...CONSOLE, requirePaymentMethod }).requirePaymentMethod).toBe(isAsked);
  });

  it.each([
    ['connected', true],
    ['built-in', false],
    [undefined, false],
  ])('F33 wait for a finance system with finance=%s: %s', (finance, isFinanceConnected) => {
    expect(settingsOf({ ...CONSOLE, finance }).isFinanceConnected).toBe(isFinanceConnected);
  });

  it.each([
    ['NAVER_WORKS,WORKPLACE', ['NAVER_WORKS', 'WORKPLACE']],
    ['WORKBOX', ['WORKBOX']],
    ['', []],
    [undefined, []],
  ])('R44 wait for what connected products confirm with connectors=%s', (connectors, connected) => {
    expect(settingsOf({ ...CONSOLE, connectors }).connectors).toEqual(connected);
  });

  it('deliver the events of a product to the address that it has', () => {
    const webhooks = 'NAVER_WORKS=https://a.example/h?x=1, WORKBOX=https://b.example';
    expect(settingsOf({ ...CONSOLE, webhooks }).webhooks).toEqual([
      { product: 'NAVER_WORKS', url: 'https://a.example/h?x=1' },
      { product: 'WORKBOX', url: 'https://b.example' },
    ]);
    for (const none of ['', undefined])
      expect(settingsOf({ ...CONSOLE, webhooks: none }).webhooks).toEqual([]);
  });

  it.each([
    ['prod', 'http://receiver.example/events'],
    ['prod', 'https://localhost:4000/events'],
    ['prod', 'https://127.0.0.1/events'],
    ['prod', 'https://[::1]/events'],
    ['dev', 'http://receiver.example/events'],
    ['local', 'http://192.168.0.7/events'],
    ['prod', 'https://user:password@receiver.example/events'],
    ['local', 'http://user@127.0.0.1/events'],
    ['prod', 'https://receiver.example/events#part'],
    ['prod', 'ftp://receiver.example/events'],
    ['prod', 'receiver.example'],
  ])('let no event of the stage %s go to %s', (stage, url) => {
    expect(() => settingsOf({ ...CONSOLE, stage, webhooks: `WORKPLACE=${url}` })).toThrow();
  });

  it.each(['dev', 'local'])('let a receiver on this machine be tried out in the stage %s', (stage) => {
    const webhooks = 'WORKPLACE=http://127.0.0.1:4000/events';
    expect(settingsOf({ stage, webhooks }).webhooks).toHaveLength(1);
  });

  it.each([
    [{ webhooks: 'WORKPLACE=nope' }, /whole URL.*\n.*at webhooks/],
    [{ connectors: 'MAIL' }, /NAVER_WORKS.*\n.*at connectors\[0\]/],
  ])('say of %j in words which one is wrong', (wrong, words) => {
    expect(() => settingsOf({ ...CONSOLE, ...wrong })).toThrow(words);
  });

  it('show no password of an address that they refuse', () => {
    const webhooks = 'WORKPLACE=https://user:secret@receiver.example';
    expect(() => settingsOf({ ...CONSOLE, webhooks })).toThrow(/^(?!.*secret)/s);
  });

  it.each([
    ['a webhook of a product that there is not', { webhooks: 'MAIL=https://a.example' }],
    ['two webhooks of one product', { webhooks: 'WORKBOX=https://a.example,WORKBOX=https://b.example' }],
    ['a webhook without an address', { webhooks: 'WORKBOX' }],
    ['a connected product that there is not', { connectors: 'NAVER_WORKS,MAIL' }],
    ['a finance system that is neither', { finance: 'true' }],
    ['a payment method that may or may not be asked for', { requirePaymentMethod: 'maybe' }],
    ['an issuer without an audience', { issuer: 'https://issuer.example' }],
    ['an audience without an issuer', { audience: 'a' }],
    ['a login of staff without its secret', { staffIssuer: 'https://staff.example', staffClientId: 'a' }],
    [
      'a login of staff beside an issuer that has them all',
      {
        issuer: 'https://i.example',
        audience: 'a',
        staffIssuer: 'https://s.example',
        staffClientId: 'a',
        staffSecret: 's',
      },
    ],
    ['no calls at all', { callsPerSecond: 0 }],
    ['a sender that is no address', { sender: 'company.example' }],
    ['a stage that cannot be part of a name', { stage: 'Prod 1' }],
    ['a page for passwords that is none', { passwordPageUrl: 'javascript:alert(1)' }],
    ['a DNS server by its name', { dnsServers: 'dns.example' }],
    ['a concurrency that is no number', { passwordConcurrency: 'many' }],
    ['a spread of wakes that outlasts the patience of the sweep', { wakeSpreadSeconds: 300 }],
    ['a contact that is neither an address nor a page', { supportContact: 'call us' }],
  ])('refuse %s', (_, context) => {
    expect(() => settingsOf({ ...CONSOLE, ...context })).toThrow();
  });

  it.each([
    ['consoleUrl', {}, 'http://localhost:3000'],
    ['consoleUrl', { consoleUrl: 'http://console.company.example' }, 'http://console.company.example'],
    ['consoleUrl', { consoleUrl: 'https://localhost' }, 'https://localhost'],
    ['consoleUrl', { consoleUrl: 'https://127.0.0.1:3000' }, 'https://127.0.0.1:3000'],
    ['consoleUrl', { consoleUrl: 'https://[::1]/' }, 'https://[::1]/'],
    ['consoleUrl', { consoleUrl: 'https://my.localhost' }, 'https://my.localhost'],
    ['consoleUrl', { consoleUrl: 'https://localhost./' }, 'https://localhost./'],
    ['consoleUrl', { consoleUrl: 'https://[::ffff:127.0.0.1]' }, 'https://[::ffff:127.0.0.1]'],
    ['passwordPageUrl', { ...CONSOLE, passwordPageUrl: 'http://a.example/p' }, 'http://a.example/p'],
  ])('EDGE-A8 let no link of a mail lead to what only the sender can open: %s of %j', (name, context, url) => {
    for (const stage of ['prod', 'staging'])
      expect(() => settingsOf({ stage, ...context })).toThrow(`mails lead to ${url}`);
    expect(() => settingsOf({ ...context })).toThrow(`-c ${name}=https://`);
    for (const stage of ['dev', 'local']) expect(() => settingsOf({ stage, ...context })).not.toThrow();
  });

  it('put the page for passwords under a console that has a path of its own', () => {
    const { passwordPageUrl } = settingsOf({ consoleUrl: 'https://company.example/console/' });
    expect(passwordPageUrl).toBe('https://company.example/console/password');
  });

  it('spread the wakes of one midnight, but not where someone travels in time', () => {
    expect(settingsOf({ stage: 'dev' }).wakeSpreadSeconds).toBe(120);
    expect(settingsOf({ stage: 'local' }).wakeSpreadSeconds).toBe(0);
    expect(settingsOf({ stage: 'local', wakeSpreadSeconds: '30' }).wakeSpreadSeconds).toBe(30);
    expect(settingsOf({ ...CONSOLE, wakeSpreadSeconds: 0 }).wakeSpreadSeconds).toBe(0);
  });

  it.each(['prod', 'staging'])('protect a stack of the stage %s', (stage) => {
    expect(makeStack({ stage }).stack.terminationProtection).toBe(true);
  });

  it.each(['dev', 'local'])('let a stack of the stage %s go with all it has', (stage) => {
    const { ofType, resources } = synthesize({ stage });
    expect(makeStack({ stage }).stack.terminationProtection).toBe(false);
    expect(Object.values(resources).filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')).toEqual([]);
    expect(ofType('AWS::DynamoDB::GlobalTable')).toHaveLength(3);
  });

  it('reserve no concurrency in an account that is too small to divide', () => {
    const { ofType } = synthesize({ passwordConcurrency: 0 });
    const reserved = ofType('AWS::Lambda::Function').filter(
      ([, { Properties }]) => 'ReservedConcurrentExecutions' in Properties,
    );
    expect(reserved).toEqual([]);
  });

  it('name a missing bundle and the file it is made from', () => {
    expect(() => makeStack({ bundles: 'no/such/folder' })).toThrow('public/handler.ts');
  });
});
