import type { Localized } from '../language.ts';
import { localized } from '../language.ts';
import { timeInWords } from '../mails/wording/in-words.ts';
import { productNames } from '../mails/wording/offer.ts';
import { trialEndsAt } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';

/** What nobody may overlook: deleted data does not come back (R125). */
export const BACKUP_WARNING: Localized = {
  en: 'All data of the cancelled products is deleted for good on the cancellation date. Back it up before.',
  ko: '해지일에 해지하는 상품의 모든 데이터가 영구 삭제됩니다. 그 전에 데이터를 백업해 주십시오.',
};

/** Trials that end by themselves: nothing else is scheduled for them (EDGE-C8). Expects an up-to-date tenant. */
export const trialWarnings = (tenant: Tenant): Localized[] =>
  subscriptionsOf(tenant)
    .filter(({ phase, reservation, cancellation }) => phase === 'TRIAL' && !reservation && !cancellation)
    .map((trial) =>
      localized((language) => {
        const name = productNames([trial.product], language);
        const end = timeInWords(trialEndsAt(trial), language);
        return language === 'ko'
          ? `${name}의 무료 체험은 예정대로 ${end}(한국 시간)에 끝납니다. 그때까지 유료로 전환하지 않으면 데이터가 삭제됩니다.`
          : `The free trial of ${name} still ends at ${end} (Korean time); without a switch to the paid service its data is deleted.`;
      }),
    );
