import { describe, expect, it } from 'vitest';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { BUNDLE_LINKS } from '../../../functions/core/lifecycle/operation.ts';
import {
  areChanged,
  type RequiredSettings,
  requiredSettings,
  type ServiceSettings,
  settingsToSend,
} from '../../../functions/core/lifecycle/service-settings.ts';
import { type StoredTenant, type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { subscriptionOf } from '../../support/subscriptions.ts';
import { ready } from '../../support/tenants.ts';

const toldOf = ({ tenant, profile }: Pick<StoredTenant, 'tenant' | 'profile'>) =>
  requiredSettings(tenant, profile);
const workbox = subscriptionOf(ready(WORKBOX_BODY), 'WORKBOX');

describe('R31 R32 R60 what the services are to be told', () => {
  it.each<[string, unknown, Product, Partial<ServiceSettings>]>([
    [
      'the company ID and the domain',
      WORKPLACE_BODY,
      'WORKPLACE',
      { companyId: 'acme', domainName: 'acme.com' },
    ],
    ['the group name alone', NAVER_WORKS_BODY, 'NAVER_WORKS', { groupName: 'acme-group' }],
  ])('are %s that the company has, in one order', (_, body, product, names) => {
    const { features, plan, ...settings } = toldOf(ready(body))[product] ?? {};
    expect(settings).toStrictEqual({ language: 'ko', timeZone: 'Asia/Seoul', ...names, integrations: [] });
    expect([plan, features?.length]).toEqual([
      product === 'WORKPLACE' ? 'WORKPLACE' : 'LITE',
      expect.any(Number),
    ]);
  });

  it('R56-R59 have the links of a bundle for its parts, and none for WORKBOX beside it', () => {
    const { tenant, profile } = ready(BUNDLE_BODY);
    const told = toldOf({ tenant: withSubscription(tenant, workbox), profile });
    expect(Object.entries(told).map(([product, { integrations }]) => [product, integrations])).toEqual([
      ['NAVER_WORKS', BUNDLE_LINKS],
      ['WORKPLACE', BUNDLE_LINKS],
      ['WORKBOX', []],
    ]);
  });

  it('have the features of the product, with those of its bundle', () => {
    const { tenant, profile } = ready(BUNDLE_BODY);
    const { bundle: _, ...alone } = tenant;
    const featuresOf = (company: Tenant) => toldOf({ tenant: company, profile }).WORKPLACE?.features;
    expect(featuresOf(tenant)).not.toEqual(featuresOf(alone));
    const boxed = (company: Tenant) =>
      toldOf({ tenant: withSubscription(company, workbox), profile }).WORKBOX;
    expect(boxed(tenant)?.features).toEqual(boxed(alone)?.features);
  });

  it('are none of a product that has ended', () => {
    const { tenant, profile } = ready(BUNDLE_BODY);
    const ended = { ...subscriptionOf({ tenant }, 'WORKPLACE'), phase: 'ENDED' as const };
    expect(Object.keys(toldOf({ tenant: withSubscription(tenant, ended), profile }))).toEqual([
      'NAVER_WORKS',
    ]);
  });

  it('are sent without the links, which stand apart', () => {
    const settings = toldOf(ready(WORKPLACE_BODY)).WORKPLACE;
    if (!settings) throw new Error('there is WORKPLACE');
    expect({ ...settingsToSend(settings), integrations: [] }).toEqual(settings);
    expect(settingsToSend(settings)).not.toHaveProperty('integrations');
  });
});

describe('services are told anew', () => {
  const both = toldOf(ready(BUNDLE_BODY));
  const english = { ...both, WORKPLACE: { ...both.WORKPLACE, language: 'en' } } as RequiredSettings;
  const { NAVER_WORKS: _, ...workplace } = both;

  it.each<[string, RequiredSettings, RequiredSettings, boolean]>([
    ['when one of them is to serve otherwise', both, english, true],
    ['never when nothing is changed', both, toldOf(ready(BUNDLE_BODY)), false],
    ['never of a new one: its set-up tells it', workplace, both, false],
    ['never of one that has ended', both, workplace, false],
    [
      'when there is a new one beside one that is to serve otherwise',
      workplace,
      { ...both, ...english },
      true,
    ],
  ])('%s', (_name, before, after, changed) => {
    expect(areChanged(before, after)).toBe(changed);
  });
});
