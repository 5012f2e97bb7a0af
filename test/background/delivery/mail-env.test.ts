import { describe, expect, it } from 'vitest';
import { EnvSchema as SendMailEnv } from '../../../functions/background/send-mail/env.ts';
import { EnvSchema as SweepEnv } from '../../../functions/background/sweep/env.ts';
import { byMachineVariable } from '../../../functions/core/lifecycle/work-kinds.ts';
import { parseEnv } from '../../../functions/runtime/parse-env.ts';

const PUBLIC = {
  CONSOLE_URL: 'https://console.example',
  PASSWORD_PAGE_URL: 'https://console.example/password',
};
const started = (schema: typeof SendMailEnv | typeof SweepEnv, change: Readonly<Record<string, string>>) =>
  parseEnv(schema, {
    TABLE_NAME: 'table',
    BUS_NAME: 'smartwork-prod',
    CREDENTIALS_TABLE_NAME: 'credentials',
    SENDER: 'service@smartwork.example',
    CONFIGURATION_SET: 'mails',
    SUPPORT_CONTACT: 'support@example.com',
    TRIES_KEY_ARN: 'arn',
    MAILS_PER_ADDRESS: '50',
    MAILS_PER_TENANT: '300',
    WAKE_SPREAD_SECONDS: '0',
    DELETION_SPREAD_SECONDS: '0',
    ...byMachineVariable(() => 'arn'),
    ...PUBLIC,
    ...change,
  });

describe.each([
  ['send-mail', SendMailEnv],
  ['sweep', SweepEnv],
])('R99 EDGE-A8 the links of the mails that %s sends', (_, schema) => {
  it.each([
    ['CONSOLE_URL', 'http://console.example'],
    ['CONSOLE_URL', 'https://localhost:3000'],
    ['PASSWORD_PAGE_URL', 'http://console.example/password'],
    ['PASSWORD_PAGE_URL', 'https://localhost/password'],
    ['PASSWORD_PAGE_URL', 'https://localhost./password'],
    ['PASSWORD_PAGE_URL', 'https://[::ffff:127.0.0.1]/password'],
    ['PASSWORD_PAGE_URL', 'https://127.1/password'],
  ])('%s of %s stops the start outside of dev and local', (name, url) => {
    for (const STAGE of ['prod', 'staging', 'devel'])
      expect(() => started(schema, { STAGE, [name]: url })).toThrow(`${name}: mails lead to ${url}`);
    for (const STAGE of ['dev', 'local']) expect(() => started(schema, { STAGE, [name]: url })).not.toThrow();
  });

  it('lead to the console of every stage', () => {
    for (const STAGE of ['prod', 'dev', 'local']) expect(started(schema, { STAGE })).toMatchObject(PUBLIC);
    expect(() => started(schema, {})).toThrow('STAGE');
  });
});
