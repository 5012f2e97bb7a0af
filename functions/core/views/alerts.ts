import * as z from 'zod';
import { daysToPay } from '../billing/days-to-pay.ts';
import { firstDayOf, type KstDate, type KstMonth, monthOf, monthsAfter } from '../business-calendar.ts';
import { productOf } from '../catalog/lookups.ts';
import { LocalizedSchema, localized } from '../language.ts';
import { dateInWords, monthInWords, monthsInWords } from '../mails/wording/in-words.ts';
import { overdueBillsOf } from '../model/payment.ts';
import type { Subscription } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { placeholdersIn } from '../names/placeholders.ts';
import { withParticle } from '../particles.ts';
import { REFUSALS } from '../refusals/codes.ts';
import { sizeInWords } from '../sizes.ts';
import { type CapacityState, capacitiesOf, type ServiceCapacity } from '../usage/capacity.ts';
import { remedyOf } from '../usage/low-capacity.ts';
import type { Seen } from './allowed-actions.ts';
import { domainAlerts } from './domain-view.ts';

export const AlertSchema = z.strictObject({
  code: z.string(),
  message: LocalizedSchema,
  fix: LocalizedSchema,
});
type Alert = z.infer<typeof AlertSchema>;

/** What the administrator should see to; expects an up-to-date tenant. */
export function alertsOf(tenant: Tenant, seen: Seen, today: KstDate): Alert[] {
  const { used, deployment } = seen;
  const live = subscriptionsOf(tenant).filter(({ phase }) => phase !== 'ENDED');
  const low = used ? live.flatMap((subscription) => lowCapacities(subscription, used)) : [];
  return [
    ...nameAlerts(tenant),
    ...domainAlerts(tenant),
    ...failureAlerts(tenant),
    ...addressAlerts(tenant),
    ...cardAlerts(tenant, today),
    ...missingMethodAlerts(tenant, seen, today),
    ...billAlerts(overdueBillsOf(tenant, deployment)),
    ...low,
  ];
}

/** A company cannot stay with what stands in for its name: nobody types that, and no domain of it is ever proven. */
function nameAlerts(tenant: Tenant): Alert[] {
  const released = placeholdersIn(tenant);
  return released.map((field) => ({ code: 'NAME_RELEASED', ...NAME_RELEASED[field] }));
}

const NAME_RELEASED = {
  companyId: {
    message: {
      en: 'Customer support has released the company ID. A placeholder stands in for it.',
      ko: '고객지원에서 회사 ID를 해제하여 임시 회사 ID를 사용하고 있습니다.',
    },
    fix: {
      en: 'Tell customer support which company ID you want.',
      ko: '사용하실 회사 ID를 고객지원에 알려 주십시오.',
    },
  },
  domainName: {
    message: {
      en: 'Customer support has released the domain. A placeholder stands in for it.',
      ko: '고객지원에서 도메인을 해제하여 임시 도메인을 사용하고 있습니다.',
    },
    fix: {
      en: 'Change to a domain of your own, and prove it.',
      ko: '회사가 소유한 도메인으로 변경하고 소유를 확인해 주십시오.',
    },
  },
  groupName: {
    message: {
      en: 'Customer support has released the group name. A placeholder stands in for it.',
      ko: '고객지원에서 그룹 이름을 해제하여 임시 그룹 이름을 사용하고 있습니다.',
    },
    fix: {
      en: 'Choose another group name.',
      ko: '다른 그룹 이름으로 변경해 주십시오.',
    },
  },
} as const;

function failureAlerts({ operation: { type, status } }: Tenant): Alert[] {
  if (status !== 'FAILED') return [];
  return [type === 'PROVISION' || type === 'ADD_PRODUCT' ? SETUP_FAILED : OPERATION_FAILED];
}

/** Nothing that the company is told by mail reaches it. */
function addressAlerts({ addressTrouble }: Tenant): Alert[] {
  return addressTrouble ? [ADDRESS_ALERTS[addressTrouble.kind]] : [];
}

const CHANGE_ADDRESS = {
  en: 'Change the notification address: PATCH /v1/tenants/{tenantId}/profile.',
  ko: '알림 주소를 변경해 주십시오: PATCH /v1/tenants/{tenantId}/profile.',
};
const ADDRESS_ALERTS = {
  BOUNCES: {
    code: 'NOTIFICATION_ADDRESS_BOUNCES',
    message: {
      en: 'Mails to the notification address come back. Nobody reads the news of this company.',
      ko: '알림 주소로 보낸 메일이 반송되고 있습니다. 회사 관련 안내가 전달되지 않습니다.',
    },
    fix: CHANGE_ADDRESS,
  },
  COMPLAINS: {
    code: 'NOTIFICATION_ADDRESS_COMPLAINS',
    message: {
      en: 'A mail to the notification address was marked as spam. Further mails may not arrive.',
      ko: '알림 주소에서 메일이 스팸으로 신고되었습니다. 이후 메일이 전달되지 않을 수 있습니다.',
    },
    fix: {
      en: 'Take the mark from the mail, or change the notification address: PATCH /v1/tenants/{tenantId}/profile.',
      ko: '해당 메일의 스팸 표시를 해제하시거나 알림 주소를 변경해 주십시오: PATCH /v1/tenants/{tenantId}/profile.',
    },
  },
} as const satisfies Record<string, Alert>;

/** F33: what an overdue bill holds up. */
function billAlerts(months: readonly KstMonth[]): Alert[] {
  if (months.length === 0) return [];
  const message = localized((language) => {
    const said = monthsInWords(months, language);
    return language === 'ko'
      ? `${said}분 요금이 미납되었습니다. 납부하기 전에는 업그레이드할 수 없습니다.`
      : `The fees of ${said} are overdue. Until they are paid, upgrades are refused.`;
  });
  return [{ code: 'BILL_OVERDUE', message, fix: REFUSALS.BILL_OVERDUE.fix }];
}

/** R114: a card is replaced before it fails. */
function cardAlerts({ paymentMethod }: Tenant, today: KstDate): Alert[] {
  const { expires } = paymentMethod ?? {};
  if (expires === undefined || expires > monthOf(today)) return [];
  return [expires < monthOf(today) ? CARD_EXPIRED : CARD_EXPIRES];
}

/**
 * F46: a new owner has none for what the former one has paid for or reserved (EDGE-A6), an affiliate none for the days on
 * which its group will pay no more (R146).
 */
function missingMethodAlerts(tenant: Tenant, seen: Seen, today: KstDate): Alert[] {
  if (tenant.paymentMethod !== undefined) return [];
  const days = daysToPay(tenant, seen, today).map(({ from }) => from);
  if (days.length === 0) return [];
  const reservedDays = subscriptionsOf(tenant).map(({ reservation }) => reservation?.startDate);
  const later = days.filter((day) => day > today);
  const itself = later.find((day) => !reservedDays.includes(day));
  const reserved = later.find((day) => reservedDays.includes(day));
  return [
    {
      code: 'PAYMENT_METHOD_MISSING',
      message: localized((language) => {
        const words = METHOD_MISSING[language];
        return [
          words.none,
          ...(days.includes(today) ? [words.goesOn(monthOf(today))] : []),
          ...(itself ? [words.paysItself(dateInWords(itself, language))] : []),
          ...(reserved ? [words.begins(dateInWords(reserved, language))] : []),
        ].join(' ');
      }),
      fix: REGISTER_METHOD,
    },
  ];
}

/** Nobody's data is deleted because a company was handed over: what is agreed goes on, and its fees are owed. */
const METHOD_MISSING = {
  ko: {
    none: '등록된 결제 수단이 없습니다.',
    goesOn: (month: KstMonth) =>
      `유료 서비스는 계속되며, ${monthInWords(month, 'ko')}분 요금은 ${dateInWords(firstDayOf(monthsAfter(month, 1)), 'ko')}에 청구됩니다.`,
    paysItself: (day: string) => `${day}부터는 회사가 직접 결제하므로, 그 전에 결제 수단을 등록해 주십시오.`,
    begins: (day: string) =>
      `예약된 유료 서비스는 ${day}에 그대로 시작되므로, 그 전에 결제 수단을 등록해 주십시오.`,
  },
  en: {
    none: 'No payment method is registered.',
    goesOn: (month: KstMonth) =>
      `The paid service goes on, and its fees of ${monthInWords(month, 'en')} are billed on ${dateInWords(firstDayOf(monthsAfter(month, 1)), 'en')}.`,
    paysItself: (day: string) => `From ${day} on the company pays itself: register a method before that day.`,
    begins: (day: string) =>
      `The paid service that is reserved begins on ${day} all the same: register a method before that day.`,
  },
};
const REGISTER_METHOD = {
  en: 'Register a payment method: PATCH /v1/tenants/{tenantId}/billing-profile.',
  ko: '결제 수단을 등록해 주십시오: PATCH /v1/tenants/{tenantId}/billing-profile.',
};
const CHANGE_CARD = {
  en: 'Register another payment method: PATCH /v1/tenants/{tenantId}/billing-profile.',
  ko: '다른 결제 수단을 등록해 주십시오: PATCH /v1/tenants/{tenantId}/billing-profile.',
};
const CARD_EXPIRES: Alert = {
  code: 'PAYMENT_METHOD_EXPIRES',
  message: {
    en: 'The registered card expires at the end of this month.',
    ko: '등록된 카드의 유효 기간이 이번 달에 끝납니다.',
  },
  fix: CHANGE_CARD,
};
const CARD_EXPIRED: Alert = {
  code: 'PAYMENT_METHOD_EXPIRED',
  message: { en: 'The registered card has expired.', ko: '등록된 카드의 유효 기간이 지났습니다.' },
  fix: CHANGE_CARD,
};

const WAIT = {
  en: 'Wait, or contact customer support with the tenant ID.',
  ko: '잠시 기다리시거나, 테넌트 ID와 함께 고객지원에 문의해 주십시오.',
};
const SETUP_FAILED: Alert = {
  code: 'SETUP_FAILED',
  message: {
    en: 'The set-up could not be completed. Customer support has been told and will start it again.',
    ko: '설정을 완료하지 못했습니다. 고객지원에 전달되었으며 설정을 다시 시작할 예정입니다.',
  },
  fix: WAIT,
};
const OPERATION_FAILED: Alert = {
  code: 'OPERATION_FAILED',
  message: {
    en: 'The change could not be completed, and nothing has changed. Customer support has been told and will start it again.',
    ko: '변경을 완료하지 못했으며 바뀐 내용은 없습니다. 고객지원에 전달되었으며 변경을 다시 시작할 예정입니다.',
  },
  fix: WAIT,
};

const lowCapacities = (subscription: Subscription, used: CapacityState): Alert[] =>
  capacitiesOf(subscription, used)
    .filter(({ low }) => low)
    .map((capacity) => lowCapacity(subscription, capacity));

/** R107: as long as it is low, whether or not the mail of it was read. */
function lowCapacity(subscription: Subscription, { service, freeBytes, totalBytes }: ServiceCapacity): Alert {
  const [free, total] = [sizeInWords(freeBytes), sizeInWords(totalBytes)];
  return {
    code: 'CAPACITY_LOW',
    message: localized((language) => {
      const name = productOf(service).names[language];
      return language === 'ko'
        ? `${name} 공용 용량 ${total} 중 ${withParticle(free, '이/가')} 남았습니다.`
        : `Of the ${total} of shared capacity of ${name}, ${free} is left.`;
    }),
    fix: FIXES[remedyOf(subscription, service)],
  };
}

const FIXES = {
  ADD_UNITS: {
    en: 'Add capacity in units of 1 TB, or delete files.',
    ko: '용량을 1TB 단위로 추가하거나 파일을 삭제해 주십시오.',
  },
  SWITCH_TO_PAID: {
    en: 'Delete files, or switch to the paid service and add capacity in units of 1 TB.',
    ko: '파일을 삭제하거나, 유료로 전환한 후 용량을 1TB 단위로 추가해 주십시오.',
  },
  DELETE: { en: 'Delete files.', ko: '파일을 삭제해 주십시오.' },
};
