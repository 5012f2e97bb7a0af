import { consequencesOfEnds } from '../consequences/ends.ts';
import { type Localized, localized } from '../language.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { consequenceInWords } from '../mails/wording/consequences.ts';
import { trialEndsAt } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';

/** What nobody may overlook: deleted data does not come back (R125). */
export const BACKUP_WARNING: Localized = {
  en: 'All data of the cancelled products is deleted for good on the cancellation date. Back it up before.',
  ko: '해지일에 해지하는 상품의 모든 데이터가 영구 삭제됩니다. 그 전에 데이터를 백업해 주십시오.',
};

/**
 * Trials that end by themselves: nothing else is scheduled for them (EDGE-C8). What each end means is told by the list of
 * its consequences (A36). Expects an up-to-date tenant.
 */
export function trialWarnings(tenant: Tenant): Localized[] {
  const ends = subscriptionsOf(tenant)
    .filter(({ phase, reservation, cancellation }) => phase === 'TRIAL' && !reservation && !cancellation)
    .map(trialEndsAt);
  return [...new Set(ends)].sort().map((at) => {
    const consequences = consequencesOfEnds(applyDue(tenant, at).tenant, at);
    return localized((language) => {
      const inWords = consequences.map((consequence) => consequenceInWords(consequence, language));
      return [LEAD[language], ...inWords.map(({ label, value }) => `${label}: ${value}`)].join(' ');
    });
  });
}

const LEAD: Localized = {
  ko: '유료로 전환하지 않으면 다음과 같이 달라집니다.',
  en: 'Unless you switch to the paid service, this changes:',
};
