import * as z from 'zod';
import { InstantSchema, KstDateSchema } from '../../../business-calendar.ts';
import { BUNDLE } from '../../../catalog/bundle.ts';
import { BundlePlanCodeSchema, ProductSchema } from '../../../catalog/codes.ts';
import { bundlePlan, productOf } from '../../../catalog/lookups.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import {
  type Action,
  type Block,
  type LabelledValue,
  mailTemplate,
  notice,
  paragraph,
  values,
} from '../../content.ts';
import { toPage, toUrl } from '../../wording/actions.ts';
import { ConsequencesSchema, whatHolds } from '../../wording/consequences.ts';
import { givenBackBlocks } from '../../wording/given-back.ts';
import { dateInWords } from '../../wording/in-words.ts';
import { NewLoginSchema, newLoginBlocks } from '../../wording/new-login.ts';
import { PlannedProductsSchema, productNames, productsOf } from '../../wording/offer.ts';
import { PaidBeginningSchema, paidBeginning } from '../../wording/paid-beginning.ts';
import { switchInTime, trialEnd } from '../../wording/trial-end.ts';

const LinkSchema = z.url({ protocol: /^https$/ });

const DataSchema = stored({
  bundlePlan: BundlePlanCodeSchema,
  /** Parts that the company had before: their dates and terms stay. */
  kept: PlannedProductsSchema,
  /** Of a part that is new and on its first trial. */
  trialEndDate: KstDateSchema.optional(),
  expiresAt: InstantSchema.optional(),
  /** A part that is new and began paid. */
  paid: PaidBeginningSchema.optional(),
  adminUrls: z.array(stored({ product: ProductSchema, url: LinkSchema })),
  /** By so many days a late switch has moved the end of the trial. */
  daysGivenBack: z.int().min(1).optional(),
  initialPassword: z.enum(['USER', 'ADMIN']),
  renewalDropped: z.literal(true).optional(),
  newLogin: NewLoginSchema.optional(),
  consequences: ConsequencesSchema,
});
type Data = z.infer<typeof DataSchema>;

/** Tells that the company has a bundle now (R96, R158). */
export const bundleComplete = mailTemplate(DataSchema, (data, language, domains) => {
  const words = WORDS[language];
  const name = bundlePlan(data.bundlePlan).names[language];
  const kept = productNames(productsOf(data.kept), language);
  return {
    subject: words.subject(name),
    action: actionOf(data, language),
    blocks: [
      paragraph(words.done(name)),
      values({ label: words.bundle, value: name }, ...links(data, language)),
      paragraph(words.kept(kept)),
      ...(data.paid ? [paragraph(paidBeginning(data.paid, language))] : []),
      ...endOfTrial(data, language),
      ...(data.renewalDropped ? [notice(words.renewalDropped)] : []),
      ...whatHolds(data.consequences, language),
      paragraph(words.password[data.initialPassword]),
      ...newLoginBlocks(data.newLogin, language, domains),
    ],
  };
});

/** What is to be done first; a domain that is new is not proven yet. */
function actionOf({ newLogin, adminUrls: [first] }: Data, language: Language): Action {
  if (newLogin) return toPage({ page: 'SETTINGS' }, 'PROVE_DOMAIN', language);
  if (first) return toUrl(first.url, 'LOG_IN', language);
  return toPage({ page: 'COMPANY' }, 'OPEN_CONSOLE', language);
}

const links = ({ adminUrls }: Data, language: Language): LabelledValue[] =>
  adminUrls.map(({ product, url }) => ({
    label: WORDS[language].adminPage(productOf(product).names[language]),
    value: url,
    url,
  }));

function endOfTrial(data: Data, language: Language): Block[] {
  const { trialEndDate, expiresAt, daysGivenBack, kept } = data;
  if (trialEndDate === undefined || expiresAt === undefined) return [];
  const added = BUNDLE.parts.filter((part) => !productsOf(kept).includes(part));
  return [
    paragraph(WORDS[language].trial(dateInWords(trialEndDate, language))),
    ...givenBackBlocks({ daysGivenBack, trialEndDate }, language),
    notice(trialEnd(expiresAt, 0, language)),
    paragraph(switchInTime(trialEndDate, added, language)),
  ];
}

const WORDS = {
  ko: {
    subject: (name: string) => `[SMARTWORK] ${name} 번들 전환이 완료되었습니다`,
    done: (name: string) =>
      `${name} 번들로 전환되었습니다. 이제 WORKPLACE와 NAVER WORKS를 한 번의 로그인으로 함께 사용하실 수 있습니다.`,
    bundle: '번들',
    adminPage: (product: string) => `${product} 관리자 페이지`,
    kept: (names: string) => `사용하시던 ${names}의 이용 기간과 약정은 변경되지 않습니다.`,
    trial: (date: string) => `새로 추가된 서비스의 무료 체험은 ${date}까지입니다.`,
    renewalDropped:
      '약정이 끝난 후 다른 플랜으로 변경하도록 선택하신 갱신 옵션은 번들에서 사용할 수 없으므로 취소되었습니다.',
    password: {
      USER: '입력하신 메일 주소로 비밀번호를 설정하는 링크를 보내 드렸습니다. 링크는 24시간 동안 한 번만 사용하실 수 있습니다.',
      ADMIN:
        '설정하신 초기 비밀번호를 구성원에게 전달해 주십시오. 구성원은 로그인한 후 비밀번호를 변경해야 합니다.',
    },
  },
  en: {
    subject: (name: string) => `[SMARTWORK] Your switch to ${name} is complete`,
    done: (name: string) =>
      `You have the bundle ${name} now: one login serves both WORKPLACE and NAVER WORKS.`,
    bundle: 'Bundle',
    adminPage: (product: string) => `${product} administration`,
    kept: (names: string) => `The dates and the term of ${names}, which you had before, stay.`,
    trial: (date: string) => `The free trial of the service that is new ends with ${date}.`,
    renewalDropped:
      'The change of plan that was chosen to follow the commitment is not possible in a bundle, so it was dropped.',
    password: {
      USER: 'A link to set the password went to the email address given. It works once, for 24 hours.',
      ADMIN: 'Pass the first password on to your accounts. They should change it when they log in.',
    },
  },
};
