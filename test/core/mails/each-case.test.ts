import { describe, expect, it } from 'vitest';
import type { MailTemplateName } from '../../../functions/core/mails/template-names.ts';
import { renderMail } from '../../support/render-mail.ts';
import { SAMPLES } from './samples.ts';

/** What a mail says in some of its cases only: whatever is said in another one would be false there. */
const SAID_ONLY_IN: readonly (readonly [MailTemplateName, RegExp, ...string[]])[] = [
  ['SETUP_COMPLETE', /^\[SMARTWORK\] Your WORKPLACE Collabo is ready/, 'a product that began paid'],
  [
    'SETUP_COMPLETE',
    /The one administrator account serves both/,
    'a bundle',
    'a bundle that was ready five days late',
    'a bundle of which one trial was used before',
  ],
  ['SETUP_COMPLETE', /Record value/, 'a bundle'],
  ['SETUP_COMPLETE', /in My Product of each product/, 'a bundle', 'a bundle that was ready five days late'],
  [
    'SETUP_COMPLETE',
    /was used before, so its paid service began/,
    'a bundle of which one trial was used before',
    'a product that began paid',
  ],
  ['SETUP_COMPLETE', /We are sorry for the delay/, 'a bundle that was ready five days late'],
  [
    'SETUP_COMPLETE',
    /^\[SMARTWORK\] Your free trial of .*- Last free day: /s,
    'a bundle',
    'a bundle that was ready five days late',
    'a bundle of which one trial was used before',
    'NAVER WORKS alone',
  ],
  [
    'SETUP_DELAYED',
    /The days that you lose by the delay/,
    'a bundle that takes long',
    'a switch to a bundle that takes long',
    'a switch to a bundle that failed',
  ],
  [
    'SETUP_DELAYED',
    /NAVER WORKS Basic \+ WORKPLACE Basic/,
    'a bundle that takes long',
    'a switch to a bundle that takes long',
    'a switch to a bundle that failed',
  ],
  [
    'TRIAL_ENDS_SOON',
    /today/,
    'a day before the trial of one part of a bundle ends',
    'a day before the grace begins',
    'a week before the grace ends',
    'a day before the grace ends',
  ],
  ['TRIAL_ENDS_SOON', /The prices are samples/, 'a day before the trial of one part of a bundle ends'],
  ['PAID_SWITCH_REQUESTED', /the earlier reservation does not count any more/, 'changed to another day'],
  ['PAID_SWITCH_REQUESTED', /is given up\./, 'annual', 'monthly', 'changed to another day'],
  [
    'PAID_SERVICE_STARTED',
    /- Last day of the commitment: /,
    'annual without a renewal option',
    'annual, becoming monthly',
    'annual, renewed',
    'annual, to be changed',
  ],
  ['PAID_SERVICE_STARTED', /a new 12-month commitment begins/, 'annual, renewed'],
  ['CONTRACT_ENDS_SOON', /Next plan/, 'a month before it changes'],
  ['CONTRACT_RENEWED', /^\[SMARTWORK\] WORKPLACE Collabo is charged monthly/, 'by month'],
  [
    'CONTRACT_RENEWED',
    /Last day of the commitment/,
    'for another year, as was set',
    'with another plan, as was chosen',
  ],
  [
    'CONTRACT_RENEWED',
    /This is an example/,
    'for another year, as was set',
    'with another plan, as was chosen',
  ],
  ['CONTRACT_RENEWED', /A cancellation costs no penalty, whatever its date/, 'by month'],
  ['CANCELLATION_SCHEDULED', /Expected penalty for/, 'two dates, one penalty'],
  ['CANCELLATION_SCHEDULED', /The expected penalty was computed/, 'two dates, one penalty'],
  ['CANCELLATION_SCHEDULED', /has reset these settings/, 'two dates, one penalty'],
  [
    'CANCELLATION_SCHEDULED',
    /This changes with the cancellation/,
    'one part of a bundle, the other one paid',
    'one part of a bundle, the other one on trial',
    'the last product, while cash receipts are awaited and bills are overdue',
  ],
  ['CANCELLATION_UNDONE', /Without a new renewal option/, 'a paid service'],
  ['CANCELLATION_UNDONE', /have not been restored/, 'a paid service', 'a bundle in trial'],
  [
    'CANCELLATION_UNDONE',
    /Unless you switch to the paid service, this changes/,
    'one part of a bundle, while the other one is still cancelled',
  ],
  [
    'UPGRADE_COMPLETE',
    /The change of plan .* was dropped/,
    'a product by year, with a renewal that was dropped',
  ],
  [
    'UPGRADE_COMPLETE',
    /The new price counts from/,
    'a product by month',
    'a product by year, with a renewal that was dropped',
    'a bundle of which one part is paid for',
  ],
  ['UPGRADE_COMPLETE', /The free trial still ends/, 'a bundle of which one part is paid for'],
  [
    'UPGRADE_COMPLETE',
    /These are the terms of the bundle.*New login ID/s,
    'a bundle on trial, from a group name to a domain',
  ],
  ['BUNDLE_COMPLETE', /The free trial of the service that is new/, 'from WORKPLACE, with a first trial'],
  ['BUNDLE_COMPLETE', /in My Product of NAVER WORKS in the console/, 'from WORKPLACE, with a first trial'],
  ['BUNDLE_COMPLETE', /was used before/, 'from NAVER WORKS, with a part that began paid'],
  ['BUNDLE_COMPLETE', /was dropped/, 'from NAVER WORKS, with a part that began paid'],
  ['BUNDLE_COMPLETE', /These are the terms of the bundle/, 'from both'],
  ['BUNDLE_COMPLETE', /New login ID/, 'from NAVER WORKS, with a part that began paid'],
  ['SERVICE_ENDED', /- Penalty:/, 'the last product, cancelled with a penalty'],
  [
    'SERVICE_ENDED',
    /personal data has been erased/,
    'the last product, cancelled with a penalty',
    'cancelled without a penalty',
  ],
  [
    'SERVICE_ENDED',
    /because this address was/,
    'the last product, cancelled with a penalty',
    'cancelled without a penalty',
  ],
  ['SERVICE_ENDED', /This changes with its end/, 'one part of a bundle'],
  ['LOW_CAPACITY', /Workflow documents, HR and accounting records do not count/, 'a paid service'],
  ['LOW_CAPACITY', /Add capacity by the TB, in My Product of WORKPLACE in the console/, 'a paid service'],
  ['LOW_CAPACITY', /^\[SMARTWORK\] .* is running low/, 'a paid service', 'a trial'],
  [
    'LOW_CAPACITY',
    /^\[SMARTWORK\] .* is full.*Nothing is left/s,
    'a service that nothing can be added to, more than full',
  ],
  ['NAME_CHANGED', /Secondary domain/, 'a domain, with NAVER WORKS', 'a domain, with WORKPLACE alone'],
  ['NAME_CHANGED', /stays yours/, 'a domain, with NAVER WORKS', 'a domain, with WORKPLACE alone'],
  ['NAME_CHANGED', /free now/, 'a group name'],
  [
    'NAME_CHANGED',
    /replaces the placeholder/,
    'a domain, after a placeholder',
    'a group name, after a placeholder',
  ],
  ['NAME_CHANGED', /Record value/, 'a domain, with NAVER WORKS', 'a domain, after a placeholder'],
  ['NAME_RELEASED', /The present names of your company .* stay/, 'a secondary domain'],
  ['NAME_RELEASED', /Placeholder of/, 'a domain, with a placeholder', 'a group name, with a placeholder'],
  [
    'NAME_RELEASED',
    /is not meant to stay/,
    'a domain, with a placeholder',
    'a group name, with a placeholder',
  ],
  [
    'NAME_RELEASED',
    /Login ID of the administrator.*Everybody logs in again/s,
    'a domain, with a placeholder',
    'a group name, with a placeholder',
    'a group name, after a placeholder',
  ],
  ['NAME_RELEASED', /New company ID/, 'a company ID, with another one', 'a company ID, after a placeholder'],
  [
    'NAME_RELEASED',
    /^\[SMARTWORK\] Your .* is now .* replaces the placeholder/s,
    'a company ID, after a placeholder',
    'a group name, after a placeholder',
  ],
  [
    'OWNER_TRANSFERRED',
    /The former owner may know the password/,
    'to the new owner',
    'to the new owner of a company that pays',
  ],
  [
    'OWNER_TRANSFERRED',
    /were removed/,
    'to the former owner of a company that pays',
    'to the new owner of a company that pays',
  ],
  [
    'OWNER_TRANSFERRED',
    /Its bills are not told to this address any more.*registered for the SMARTWORK bills/s,
    'to the former address of the bills',
  ],
  ['BILLING_PROFILE_CHANGED', /From now on the bills are told to the new address/, 'to the address before'],
  ['BILLING_PROFILE_CHANGED', /registered for the SMARTWORK bills/, 'to the address before'],
  ['BILLING_PROFILE_CHANGED', /none registered/, 'no payment method any more'],
  ['BILLING_PROFILE_CHANGED', /Card good through/, 'another address and another card'],
  [
    'BILLING_PROFILE_CHANGED',
    /Address of the bills/,
    'another address and another card',
    'to the address before',
  ],
  ['DOMAIN_PROVEN', /that waited for the proof/, 'with Mail', 'without Mail'],
  ['DOMAIN_PROVEN', /MX record/, 'with Mail'],
  ['DOMAIN_CHECK_FAILED', /Before NAVER WORKS works normally/, 'after three days'],
  [
    'PASSWORD_LINK',
    /once the switch to the bundle is complete/,
    'of a switch from a group name to a bundle under a domain',
  ],
];

const mailOf = (template: MailTemplateName, shape: string) =>
  renderMail(template, 'en', { company: 'Acme', ...(SAMPLES[template] as Record<string, object>)[shape] });

describe('a mail says in its own case only', () => {
  const rows = SAID_ONLY_IN.map(([template, sentence, ...shapes]) => ({ template, sentence, shapes }));
  it.each(rows)('$template: $sentence', ({ template, sentence, shapes }) => {
    const saying = Object.keys(SAMPLES[template]).filter((shape) => {
      const { subject, text } = mailOf(template, shape);
      return sentence.test(`${subject}\n${text}`);
    });
    expect(saying).toEqual(shapes);
  });
});

const COMPANY = 'https://console.example.com/companies/t23456789bcdfghjkmnpq';

describe('R158 the button of a mail leads where its reader acts', () => {
  it.each<[MailTemplateName, string, string, string]>([
    ['SETUP_COMPLETE', 'a bundle', 'Prove the domain', `${COMPANY}/settings`],
    ['SETUP_COMPLETE', 'a bundle that was ready five days late', 'Log in', 'https://acme.ncpworkplace.com'],
    ['SETUP_COMPLETE', 'a product that began paid', 'Open the console', COMPANY],
    ['SETUP_DELAYED', 'an upgrade that takes long', 'See the progress', COMPANY],
    ['TRIAL_ENDS_SOON', 'a week before a bundle ends', 'Switch to the paid service', COMPANY],
    [
      'TRIAL_ENDS_SOON',
      'a week before the grace ends',
      'Switch to the paid service',
      `${COMPANY}/products/NAVER_WORKS`,
    ],
    ['PAID_SWITCH_REQUESTED', 'monthly', 'See the reservation', `${COMPANY}/products/WORKBOX`],
    ['PAID_SERVICE_STARTED', 'annual, renewed', 'See the contract', COMPANY],
    [
      'BILLING_PROFILE_CHANGED',
      'a bank account',
      'See the billing information',
      `${COMPANY}/billing-profile`,
    ],
    [
      'CONTRACT_ENDS_SOON',
      'a month before it changes',
      'Choose the renewal option',
      `${COMPANY}/products/NAVER_WORKS`,
    ],
    ['CONTRACT_RENEWED', 'by month', 'See the contract', `${COMPANY}/products/WORKPLACE`],
    [
      'CANCELLATION_SCHEDULED',
      'nothing to pay, nothing reset',
      'See the scheduled cancellation',
      `${COMPANY}/products/WORKBOX`,
    ],
    ['CANCELLATION_UNDONE', 'a bundle in trial', 'See the product', COMPANY],
    ['UPGRADE_REQUESTED', 'to Collabo', 'See the progress', `${COMPANY}/products/WORKPLACE`],
    ['UPGRADE_COMPLETE', 'a product by month', 'See the product', `${COMPANY}/products/WORKPLACE`],
    [
      'UPGRADE_COMPLETE',
      'a bundle on trial, from a group name to a domain',
      'Prove the domain',
      `${COMPANY}/settings`,
    ],
    ['BUNDLE_COMPLETE', 'from WORKPLACE, with a first trial', 'Log in', 'https://admin.worksmobile.com'],
    [
      'BUNDLE_COMPLETE',
      'from NAVER WORKS, with a part that began paid',
      'Prove the domain',
      `${COMPANY}/settings`,
    ],
    ['BUNDLE_COMPLETE', 'from both', 'Open the console', COMPANY],
    ['SERVICE_ENDED', 'cancelled without a penalty', 'See the bills', `${COMPANY}/bills`],
    ['SERVICE_ENDED', 'one of two, its trial over', 'Open the console', COMPANY],
    ['LOW_CAPACITY', 'a paid service', 'Add capacity', `${COMPANY}/products/WORKPLACE`],
    ['LOW_CAPACITY', 'a trial', 'Switch to the paid service', `${COMPANY}/products/WORKBOX`],
    ['NAME_CHANGED', 'a domain, with NAVER WORKS', 'Prove the domain', `${COMPANY}/settings`],
    ['NAME_CHANGED', 'a group name', 'See the company information', `${COMPANY}/settings`],
    ['OWNER_TRANSFERRED', 'to the former owner', 'Open the console', 'https://console.example.com/'],
    ['OWNER_TRANSFERRED', 'to the new owner', 'Open the console', COMPANY],
    ['DOMAIN_PROVEN', 'with Mail', 'Open the NAVER WORKS administration', 'https://admin.worksmobile.com'],
    ['DOMAIN_PROVEN', 'without Mail', 'See the company information', `${COMPANY}/settings`],
  ])('%s of %s: %s', (template, shape, label, url) => {
    expect(mailOf(template, shape).text).toContain(`\n\n${label}:\n${url}\n\n--`);
  });
});

const textOf = (template: MailTemplateName, data: object) => renderMail(template, 'en', data).text;

it('A9 an undone cancellation tells of the renewal when it is one of several things that are lost', () => {
  const lost = [
    { product: 'WORKPLACE', type: 'START_PAID_SERVICE' },
    { product: 'NAVER_WORKS', type: 'RENEWAL' },
  ];
  const text = textOf('CANCELLATION_UNDONE', { products: ['NAVER_WORKS', 'WORKPLACE'], lost });
  expect(text).toContain('Without a new renewal option');
});

it('A13 a renewed term without a penalty on any day has no example of one', () => {
  const renewed = SAMPLES.CONTRACT_RENEWED['for another year, as was set'];
  expect(textOf('CONTRACT_RENEWED', { ...renewed, penalties: [] })).not.toContain('This is an example');
});

it.each([
  ['TRIAL_ENDS_SOON', 'a week before the grace ends', '28 August 2026'],
  ['PAID_SWITCH_DROPPED', 'WORKPLACE alone', '29 July 2026'],
] as const)('A2 the last day in %s of %s is the one before the end', (template, shape, day) => {
  expect(mailOf(template, shape).text).toContain(day);
});
