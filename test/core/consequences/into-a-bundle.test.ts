import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { BundlePlanCode } from '../../../functions/core/catalog/codes.ts';
import type { Consequence } from '../../../functions/core/consequences/consequence.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { consequenceInWords } from '../../../functions/core/mails/wording/consequences.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { consequencesOf } from '../../../functions/core/previews/consequences.ts';
import { expectToHappen } from '../../support/happens.ts';
import { FREE, toBundle, upgrade, upgradeBundle } from '../../support/plan-changes.ts';
import { renderMail } from '../../support/render-mail.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { decided, paid } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../support/tenants.ts';
import { inShort } from '../../support/ways-out.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const DONE: Instant = '2026-07-08T05:00:30Z';

const collabo = () => paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { plan: 'COLLABO' });
const used = { ...FREE, trialUsed: [{ product: 'NAVER_WORKS', by: 'companyId' }] } as const;

describe('A36 R96 what a switch to a bundle means is said by its dry run and by its mail, and is so', () => {
  it.each<[string, StoredTenant, BundlePlanCode, object, string[]]>([
    [
      'from an annual Collabo, with a first trial of NAVER WORKS',
      collabo(),
      'BASIC_BASIC',
      {},
      [
        'LOGIN_IDS_STAY ID@acme.com',
        'GOES_ON_FREE NAVER_WORKS BASIC 6000 5000 2026-08-06 2026-08-07 2026-08-07',
        'GOES_ON_PAID WORKPLACE BASIC ANNUAL 4000 2027-06-29',
        'ACCOUNT_PRICE 2026-07-08 6500 4000',
      ],
    ],
    [
      'from an annual Collabo, with NAVER WORKS that begins paid',
      collabo(),
      'PREMIUM_BASIC',
      { known: used, billingPlan: 'MONTHLY' },
      [
        'LOGIN_IDS_STAY ID@acme.com',
        'GOES_ON_PAID NAVER_WORKS PREMIUM MONTHLY 12000',
        'GOES_ON_PAID WORKPLACE BASIC ANNUAL 4000 2027-06-29',
        'ACCOUNT_PRICE 2026-07-08 6500 16000',
      ],
    ],
    [
      'from NAVER WORKS under a group name, on trial, to a domain',
      ready(NAVER_WORKS_BODY),
      'BASIC_BASIC',
      { companyId: 'acme', domainName: 'acme.com' },
      [
        'LOGIN_IDS_CHANGE ID@acme-group ID@acme.com',
        'GOES_ON_FREE NAVER_WORKS BASIC 6000 5000 2026-07-29 2026-07-30 2026-07-30',
        'GOES_ON_FREE WORKPLACE BASIC 4800 4000 2026-08-06 2026-08-07 2026-08-07',
      ],
    ],
  ])('%s', (_, before, plan, change, expected) => {
    const requested = committed(toBundle(before, plan, NOW, change));
    const named = consequencesOf(requested);
    expect(named.map(inShort)).toEqual(expected);
    expectSaidAndSo(before, decided(before, requested), named, 'BUNDLE_COMPLETE');
  });

  it('an upgrade of the bundle says the same', () => {
    const before = paid(LITE_BUNDLE_BODY, 'NAVER_WORKS', REQUESTED_AT, { billingPlan: 'MONTHLY' });
    const requested = committed(upgradeBundle(before, 'BASIC_BASIC', NOW, { domainName: 'acme.com' }));
    const named = consequencesOf(requested);
    expect(named.map(inShort)).toEqual([
      'LOGIN_IDS_CHANGE ID@acme-group ID@acme.com',
      'GOES_ON_PAID NAVER_WORKS BASIC MONTHLY 6000',
      'GOES_ON_FREE WORKPLACE BASIC 4800 4000 2026-07-29 2026-07-30 2026-07-30',
      'ACCOUNT_PRICE 2026-07-08 3000 6000',
    ]);
    expectSaidAndSo(before, decided(before, requested), named, 'UPGRADE_COMPLETE');
  });

  it('a product that is upgraded alone has none: its price stands in the charges', () => {
    const before = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    expect(consequencesOf(committed(upgrade(before, 'WORKPLACE', 'COLLABO', NOW)))).toEqual([]);
    expect(consequencesOf(committed(upgradeBundle(ready(BUNDLE_BODY), 'PREMIUM_BASIC', NOW)))).not.toEqual(
      [],
    );
  });
});

function expectSaidAndSo(
  before: StoredTenant,
  running: StoredTenant,
  named: readonly Consequence[],
  template: 'BUNDLE_COMPLETE' | 'UPGRADE_COMPLETE',
): void {
  const completed = committed(decideSetupComplete(running, running.tenant.operation.version, DONE));
  const [mail] = completed.mails;
  expect(mail).toMatchObject({ template, data: { consequences: named } });
  for (const language of LANGUAGES)
    for (const consequence of named) {
      const { label, value } = consequenceInWords(consequence, language);
      expect(renderMail(template, language, mail?.data).text).toContain(`- ${label}: ${value}`);
    }
  const after = decided(running, completed);
  for (const consequence of named) expectToHappen(consequence, { before, after, now: NOW });
}
