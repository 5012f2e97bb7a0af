import { RootConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../../infra/settings.ts';
import { makeStack, synthesize } from './synthesize.ts';

function settingsOf(context: Record<string, unknown>): Settings {
  const { node } = new RootConstruct();
  for (const [name, value] of Object.entries(context)) node.setContext(name, value);
  return readSettings(node);
}

describe('the settings of a deploy', () => {
  it('are, when nothing is said, those of production in Seoul', () => {
    expect(settingsOf({})).toEqual({
      stage: 'prod',
      region: 'ap-northeast-2',
      tokens: undefined,
      consoleUrl: 'http://localhost:3000',
      passwordPageUrl: 'http://localhost:3000/password',
      sender: 'smartwork@example.com',
      alarmEmail: undefined,
      dnsServers: '',
      reserved: { passwords: 20, sweep: 1, revive: 5 },
      wakeSpreadSeconds: 120,
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
      alarmEmail: 'operations@company.example',
      passwordConcurrency: '40',
      wakeSpreadSeconds: '60',
      dnsServers: '1.1.1.1, 9.9.9.9:53',
    };
    expect(settingsOf(given)).toMatchObject({
      stage: 'dev',
      tokens: { issuer: 'https://issuer.example', audience: ['a', 'b'] },
      passwordPageUrl: 'https://login.company.example/new-password',
      sender: 'hello@company.example',
      alarmEmail: 'operations@company.example',
      reserved: { passwords: 40, sweep: 1, revive: 5 },
      wakeSpreadSeconds: 60,
      dnsServers: '1.1.1.1, 9.9.9.9:53',
      isDestroyable: true,
    });
  });

  it.each([
    ['an issuer without an audience', { issuer: 'https://issuer.example' }],
    ['an audience without an issuer', { audience: 'a' }],
    ['a sender that is no address', { sender: 'company.example' }],
    ['a stage that cannot be part of a name', { stage: 'Prod 1' }],
    ['a page for passwords that is none', { passwordPageUrl: 'javascript:alert(1)' }],
    ['a DNS server by its name', { dnsServers: 'dns.example' }],
    ['a concurrency that is no number', { passwordConcurrency: 'many' }],
    ['a spread of wakes that outlasts the patience of the sweep', { wakeSpreadSeconds: 300 }],
  ])('refuse %s', (_, context) => {
    expect(() => settingsOf(context)).toThrow();
  });

  it('spread the wakes of one midnight, but not where someone travels in time', () => {
    expect(settingsOf({ stage: 'dev' }).wakeSpreadSeconds).toBe(120);
    expect(settingsOf({ stage: 'local' }).wakeSpreadSeconds).toBe(0);
    expect(settingsOf({ stage: 'local', wakeSpreadSeconds: '30' }).wakeSpreadSeconds).toBe(30);
    expect(settingsOf({ wakeSpreadSeconds: 0 }).wakeSpreadSeconds).toBe(0);
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
