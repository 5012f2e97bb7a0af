import * as z from 'zod';
import { PlanCodeSchema, ProductSchema } from '../../../catalog/codes.ts';
import { productOf } from '../../../catalog/lookups.ts';
import { sizeInWords } from '../../../sizes.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { hasItsPlan, productsValue } from '../../wording/offer.ts';
import { managementPage } from '../../wording/places.ts';

const BytesSchema = z.int().min(0);

const DataSchema = stored({
  product: ProductSchema,
  plan: PlanCodeSchema,
  /** Whose shared capacity it is: a Collabo plan has that of two services (R110). */
  service: ProductSchema,
  totalBytes: BytesSchema,
  usedBytes: BytesSchema,
  freeBytes: BytesSchema,
  remedy: z.enum(['ADD_UNITS', 'SWITCH_TO_PAID', 'DELETE']),
}).refine(hasItsPlan);
export type LowCapacityData = z.infer<typeof DataSchema>;

/** Warns that little of a shared capacity is left, and says what helps (R106, R159). */
export const lowCapacity = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { product, plan, service, totalBytes, usedBytes, freeBytes, remedy } = data;
  const name = productOf(service).names[language];
  return {
    subject: freeBytes === 0 ? words.fullSubject(name) : words.subject(name),
    action: toProducts([product], ACTIONS[remedy], language),
    blocks: [
      notice(freeBytes === 0 ? words.full(name) : words.low(name, sizeInWords(freeBytes))),
      values(
        productsValue([{ product, plan }], language),
        { label: words.total, value: sizeInWords(totalBytes) },
        { label: words.used, value: sizeInWords(usedBytes) },
      ),
      paragraph(words.remedies[remedy](managementPage([product], language))),
      ...(service === 'WORKPLACE' ? [paragraph(words.notCounted)] : []),
    ],
  };
});

const ACTIONS = {
  ADD_UNITS: 'ADD_CAPACITY',
  SWITCH_TO_PAID: 'SWITCH_TO_PAID',
  DELETE: 'CHECK_CAPACITY',
} as const;

const WORDS = {
  ko: {
    subject: (name: string) => `[SMARTWORK] ${name} 공용 용량이 얼마 남지 않았습니다`,
    fullSubject: (name: string) => `[SMARTWORK] ${name} 공용 용량이 가득 찼습니다`,
    low: (name: string, free: string) =>
      `${name}의 남은 공용 용량은 ${free}입니다. 용량이 가득 차면 새 파일을 저장하지 못할 수 있습니다.`,
    full: (name: string) => `${name}의 공용 용량이 남아 있지 않습니다. 새 파일을 저장하지 못할 수 있습니다.`,
    total: '전체 공용 용량',
    used: '사용 중인 용량',
    remedies: {
      ADD_UNITS: (page: string) =>
        `${page}에서 용량을 TB 단위로 추가하시거나, 필요 없는 파일을 삭제해 주십시오. 추가하신 용량은 필요 없을 때 반납하실 수 있습니다.`,
      SWITCH_TO_PAID: (page: string) =>
        `필요 없는 파일을 삭제해 주십시오. 용량은 유료로 전환하신 후 ${page}에서 TB 단위로 추가하실 수 있습니다.`,
      DELETE: () => '필요 없는 파일을 삭제해 주십시오. 이 서비스의 용량은 따로 추가하실 수 없습니다.',
    },
    notCounted: '워크플로우 문서와 인사, 회계 자료는 이 용량에 포함되지 않습니다.',
  },
  en: {
    subject: (name: string) => `[SMARTWORK] The shared capacity of ${name} is running low`,
    fullSubject: (name: string) => `[SMARTWORK] The shared capacity of ${name} is full`,
    low: (name: string, free: string) =>
      `Of the shared capacity of ${name}, ${free} is left. When it is full, new files may not be saved.`,
    full: (name: string) => `Nothing is left of the shared capacity of ${name}. New files may not be saved.`,
    total: 'Capacity',
    used: 'Used',
    remedies: {
      ADD_UNITS: (page: string) =>
        `Add capacity by the TB, in ${page}, or delete files that are no longer needed. What you add can be returned when it is no longer needed.`,
      SWITCH_TO_PAID: (page: string) =>
        `Delete files that are no longer needed. After the switch to the paid service you can add capacity by the TB, in ${page}.`,
      DELETE: () =>
        'Delete files that are no longer needed. No capacity can be added to this service on its own.',
    },
    notCounted: 'Workflow documents, HR and accounting records do not count.',
  },
};
