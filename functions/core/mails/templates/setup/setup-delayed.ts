import * as z from 'zod';
import { BundlePlanCodeSchema } from '../../../catalog/codes.ts';
import { bundlePlan } from '../../../catalog/lookups.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';
import { PlannedProductsSchema, planNames } from '../../wording/offer.ts';

const DataSchema = stored({
  operation: z.enum(['PROVISION', 'ADD_PRODUCT', 'UPGRADE', 'SWITCH_TO_BUNDLE']),
  /** DELAYED goes on by itself; FAILED waits for customer support. */
  status: z.enum(['DELAYED', 'FAILED']),
  products: PlannedProductsSchema,
  bundlePlan: BundlePlanCodeSchema.optional(),
  /** Something of it is on a trial, of which the lost days are given back. */
  losesDays: z.boolean(),
});

/** Tells that a set-up, an upgrade or a switch takes longer than said, and what that means (R44, R83, R96, EDGE-R13). */
export const setupDelayed = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { operation, status, losesDays } = data;
  const name = data.bundlePlan
    ? bundlePlan(data.bundlePlan).names[language]
    : planNames(data.products, language);
  const kind = KINDS[operation];
  return {
    subject: words.subject[kind](name),
    action: toPage({ page: 'COMPANY' }, 'SEE_PROGRESS', language),
    blocks: [
      paragraph(words[status][kind](name)),
      paragraph(words.meanwhile[kind]),
      ...(losesDays ? [notice(words.givenBack)] : []),
    ],
  };
});

const KINDS = {
  PROVISION: 'SETUP',
  ADD_PRODUCT: 'SETUP',
  UPGRADE: 'UPGRADE',
  SWITCH_TO_BUNDLE: 'SWITCH_TO_BUNDLE',
} as const;

const WORDS = {
  ko: {
    subject: {
      SETUP: (name: string) => `[SMARTWORK] ${name} 설정이 지연되고 있습니다`,
      UPGRADE: (name: string) => `[SMARTWORK] ${name} 업그레이드가 지연되고 있습니다`,
      SWITCH_TO_BUNDLE: (name: string) => `[SMARTWORK] ${name} 번들 전환이 지연되고 있습니다`,
    },
    DELAYED: {
      SETUP: (name: string) =>
        `신청하신 ${name}의 설정이 예상보다 오래 걸리고 있습니다. 설정은 계속 진행되고 있으며, 완료되면 메일로 알려 드립니다.`,
      UPGRADE: (name: string) =>
        `신청하신 ${name} 업그레이드가 예상보다 오래 걸리고 있습니다. 업그레이드는 계속 진행되고 있으며, 완료되면 메일로 알려 드립니다.`,
      SWITCH_TO_BUNDLE: (name: string) =>
        `신청하신 ${name} 번들 전환이 예상보다 오래 걸리고 있습니다. 전환은 계속 진행되고 있으며, 완료되면 메일로 알려 드립니다.`,
    },
    FAILED: {
      SETUP: (name: string) =>
        `신청하신 ${name}의 설정을 완료하지 못했습니다. 담당자가 원인을 확인한 후 다시 진행하며, 완료되면 메일로 알려 드립니다.`,
      UPGRADE: (name: string) =>
        `신청하신 ${name} 업그레이드를 완료하지 못했습니다. 담당자가 원인을 확인한 후 다시 진행하며, 완료되면 메일로 알려 드립니다.`,
      SWITCH_TO_BUNDLE: (name: string) =>
        `신청하신 ${name} 번들 전환을 완료하지 못했습니다. 담당자가 원인을 확인한 후 다시 진행하며, 완료되면 메일로 알려 드립니다.`,
    },
    meanwhile: {
      SETUP: '설정이 완료될 때까지 이 상품에는 로그인하실 수 없습니다. 다시 신청하실 필요는 없습니다.',
      UPGRADE: '그때까지 지금 사용하시는 상품을 그대로 이용하실 수 있습니다. 다시 신청하실 필요는 없습니다.',
      SWITCH_TO_BUNDLE:
        '그때까지 지금 사용하시는 상품을 그대로 이용하실 수 있습니다. 다시 신청하실 필요는 없습니다.',
    },
    givenBack:
      '무료 체험은 신청하신 날부터 시작되지만, 지연되어 사용하지 못하신 날만큼 체험 기간을 연장해 드립니다. 연장된 날짜는 완료를 알리는 메일에서 확인하실 수 있습니다.',
  },
  en: {
    subject: {
      SETUP: (name: string) => `[SMARTWORK] The set-up of ${name} is delayed`,
      UPGRADE: (name: string) => `[SMARTWORK] Your upgrade to ${name} is delayed`,
      SWITCH_TO_BUNDLE: (name: string) => `[SMARTWORK] Your switch to ${name} is delayed`,
    },
    DELAYED: {
      SETUP: (name: string) =>
        `The set-up of ${name} takes longer than expected. It goes on, and a mail tells you when it is complete.`,
      UPGRADE: (name: string) =>
        `The upgrade to ${name} takes longer than expected. It goes on, and a mail tells you when it is complete.`,
      SWITCH_TO_BUNDLE: (name: string) =>
        `The switch to ${name} takes longer than expected. It goes on, and a mail tells you when it is complete.`,
    },
    FAILED: {
      SETUP: (name: string) =>
        `The set-up of ${name} could not be completed. Our people look for the cause and start it again, and a mail tells you when it is complete.`,
      UPGRADE: (name: string) =>
        `The upgrade to ${name} could not be completed. Our people look for the cause and start it again, and a mail tells you when it is complete.`,
      SWITCH_TO_BUNDLE: (name: string) =>
        `The switch to ${name} could not be completed. Our people look for the cause and start it again, and a mail tells you when it is complete.`,
    },
    meanwhile: {
      SETUP: 'Until then nobody can log in to it. You need not request it again.',
      UPGRADE: 'Until then you can go on with what you have. You need not request it again.',
      SWITCH_TO_BUNDLE: 'Until then you can go on with what you have. You need not request it again.',
    },
    givenBack:
      'The free trial began on the day of the request. The days that you lose by the delay are added to its end; the mail that tells that it is complete names the new last day.',
  },
};
