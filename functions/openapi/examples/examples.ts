import type { Instant } from '../../core/business-calendar.ts';
import { TERMS_VERSION } from '../../core/catalog/terms.ts';
import { decideRequestTrial } from '../../core/decide/begin/request-trial.ts';
import { decideSetupComplete } from '../../core/decide/system/setup.ts';
import type { Profile, Tenant } from '../../core/model/tenant.ts';
import { isRefusal, refuse } from '../../core/refusals/refusals.ts';
import { CONFIRMATION_TEXTS } from '../../core/requests/cancellation.ts';
import { RequestTrialSchema } from '../../core/requests/request-trial.ts';
import { PASSWORD_RULES } from '../../core/rules/password.ts';
import { tenantView, tenantWithProfile } from '../../core/views/tenant-view.ts';
import { problem } from '../../runtime/problem.ts';
import type { Example } from '../parts/route-contract.ts';

/** 10:30 on 30 July 2026 in Seoul: a request's day 1 (EDGE-T1). */
const REQUESTED: Instant = '2026-07-30T01:30:00Z';
const SET_UP: Instant = '2026-07-30T01:30:20Z';

const BUNDLE_REQUEST = {
  offer: { type: 'BUNDLE', plan: 'BASIC_BASIC' },
  companyId: 'acme',
  country: 'KR',
  timeZone: 'Asia/Seoul',
  language: 'en',
  account: {
    domainName: 'acme.example',
    adminId: 'admin',
    adminPassword: 'Bl0ssom-Hill',
    notificationEmail: 'it@acme.example',
  },
  termsVersion: TERMS_VERSION,
};

const NAVER_WORKS_REQUEST = {
  offer: { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'LITE' },
  account: {
    groupName: 'acme-team',
    adminId: 'admin',
    adminPassword: 'Bl0ssom-Hill',
    adminPasswordConfirmation: 'Bl0ssom-Hill',
    notificationEmail: 'it@acme.example',
  },
  companyName: 'Acme',
  companyPhone: '02-555-0142',
  region: 'KR',
  platform: 'VPC',
  termsVersion: TERMS_VERSION,
};

const requested = requestedTenant();
const ready = readyTenant(requested);

export const TRIAL_REQUEST_EXAMPLES: Record<string, Example> = {
  bundle: { summary: 'The bundle, with a domain', value: BUNDLE_REQUEST },
  naverWorks: { summary: 'NAVER WORKS Lite, with a group name', value: NAVER_WORKS_REQUEST },
};
export const PROFILE_CHANGE_EXAMPLES: Record<string, Example> = {
  language: { summary: 'English mails', value: { language: 'en' } },
};
export const REQUESTED_EXAMPLES: Record<string, Example> = {
  bundle: { summary: 'Accepted; the set-up runs', value: tenantView(requested.tenant, REQUESTED) },
};
export const READY_EXAMPLES: Record<string, Example> = {
  bundle: { summary: 'Set up', value: tenantWithProfile(ready, requested.profile, SET_UP) },
};
export const PAID_SWITCH_EXAMPLES: Record<string, Example> = {
  reserved: {
    summary: 'An annual plan from a date on',
    value: { billingPlan: 'ANNUAL', startDate: '2026-08-15', termsVersion: TERMS_VERSION },
  },
};
export const RENEWAL_EXAMPLES: Record<string, Example> = {
  automatic: { summary: 'Another year', value: { renewalType: 'AUTO_RENEW' } },
};
export const CAPACITY_EXAMPLES: Record<string, Example> = {
  two: { summary: 'Two units in all', value: { addedUnits: 2 } },
};
export const USED_BYTES_EXAMPLES: Record<string, Example> = {
  half: { summary: '300 GB', value: { usedBytes: 322_122_547_200 } },
};
export const TASK_ANSWER_EXAMPLES: Record<string, Example> = {
  done: { summary: 'It is done', value: { status: 'DONE' } },
  failed: { summary: 'It cannot be done', value: { status: 'FAILED', reason: 'QUOTA_EXCEEDED' } },
  working: { summary: 'It takes a while', value: { status: 'WORKING', until: '2026-07-29T03:00:00Z' } },
};
export const CANCELLATION_EXAMPLES: Record<string, Example> = {
  later: {
    summary: 'On a date',
    value: {
      items: [{ product: 'WORKPLACE', date: '2026-08-20' }],
      confirmationText: CONFIRMATION_TEXTS.en,
      acceptedPenalty: 0,
    },
  },
};
export const ACCOUNT_EXAMPLES: Record<string, Example> = {
  everywhere: { summary: 'An account of all products', value: { email: 'lee@acme.example' } },
};
export const ACCOUNT_BATCH_EXAMPLES: Record<string, Example> = {
  both: {
    summary: 'Two come, one leaves',
    value: {
      accounts: [{ id: 'kim' }, { id: 'lee', email: 'lee@acme.example', products: ['WORKPLACE'] }],
      remove: ['park'],
    },
  },
};
export const PROBLEM_EXAMPLES: Record<string, Example> = {
  invalid: { summary: 'A value that breaks a rule', value: invalidProblem() },
};

function requestedTenant(): { tenant: Tenant; profile: Profile } {
  const decided = decideRequestTrial(
    {
      tenantId: 't4kq7hm2xw9rtc6vbn3pd',
      ownerSub: 'customer-1',
      body: RequestTrialSchema.parse(BUNDLE_REQUEST),
      now: REQUESTED,
    },
    { taken: [], trialUsed: [] },
  );
  if (isRefusal(decided) || !decided.profile) throw new Error('the example request is refused');
  return { tenant: decided.tenant, profile: decided.profile };
}

function readyTenant({ tenant, profile }: { tenant: Tenant; profile: Profile }): Tenant {
  const commit = decideSetupComplete(
    { tenant, profile, usageHead: undefined, usage: [] },
    tenant.version,
    SET_UP,
  );
  if (!commit) throw new Error('the example has nothing to set up');
  return commit.tenant;
}

function invalidProblem(): unknown {
  const refusal = refuse('INPUT_INVALID', {
    errors: [
      {
        pointer: '#/account/adminPassword',
        code: 'PASSWORD_LENGTH',
        message: PASSWORD_RULES[0].rule,
      },
    ],
  });
  return JSON.parse(problem(refusal, 'JKJaXmPLvHcESHA=', 'en').body);
}
