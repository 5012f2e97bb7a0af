import * as z from 'zod';
import type { Language, Localized } from '../language.ts';

export const TermsCodeSchema = z.enum(['SERVICE', 'PAID_SERVICE', 'PERSONAL_DATA']);
export const AgreedWithSchema = z.enum(['REQUEST', 'PAID_SWITCH']);

export interface TermsDocument {
  readonly code: z.infer<typeof TermsCodeSchema>;
  readonly title: Localized;
  readonly paragraphs: Readonly<Record<Language, readonly string[]>>;
  readonly url: string;
  /** The calls that agree to it by naming the version of the terms. */
  readonly agreedWith: readonly z.infer<typeof AgreedWithSchema>[];
  /** No source publishes the terms (F48): the text is to be replaced before going live. */
  readonly sample: boolean;
}

/** The first paragraph of a sample. */
export const SAMPLE: Localized = {
  ko: '이 문서는 견본입니다. 서비스를 시작하기 전에 정식 약관으로 바꿔야 합니다.',
  en: 'This document is a sample. Replace it by the real terms before going live.',
};

/** What a customer reads and agrees to (R40, R41, R43), one entry a document. */
export const TERMS_DOCUMENTS = [
  {
    code: 'SERVICE',
    title: { ko: 'SMARTWORK 이용약관', en: 'SMARTWORK terms of service' },
    paragraphs: {
      ko: [
        '제1조(서비스) SMARTWORK는 NAVER WORKS, WORKPLACE, WORKBOX를 제공합니다. 회사는 번들이나 상품을 신청하고, 회사의 관리자가 이용할 계정을 등록합니다.',
        '제2조(무료 체험) 무료 체험은 신청일을 첫날로 하여 30일 동안 제공되며, 회사마다 상품별로 한 번 이용할 수 있습니다.',
        '제3조(체험 종료) 무료 체험 기간에 유료로 전환하지 않으면 로그인이 제한되고 저장된 데이터가 모두 삭제됩니다. NAVER WORKS를 단독으로 이용하는 경우에는 30일 동안 데이터를 보관한 뒤 삭제합니다.',
        '제4조(해지) 회사는 언제든지 해지할 수 있습니다. 해지일부터 서비스를 이용할 수 없으며 삭제된 데이터는 복구할 수 없으므로, 해지하기 전에 데이터를 백업해야 합니다.',
      ],
      en: [
        '1. Service. SMARTWORK offers NAVER WORKS, WORKPLACE and WORKBOX. A company requests a bundle or a product, and its administrator registers the accounts that use it.',
        '2. Free trial. The free trial lasts 30 days, the day of the request being the first. A company has one free trial of each product.',
        '3. End of the trial. Without a switch to the paid service during the trial, login is refused and all stored data is deleted. The data of NAVER WORKS alone is kept for 30 more days before it is deleted.',
        '4. Cancellation. A company may cancel at any time. From the cancellation date on the service cannot be used, and deleted data cannot be restored. Back up the data before.',
      ],
    },
    url: 'https://smartwork.example/terms/service',
    agreedWith: ['REQUEST'],
    sample: true,
  },
  {
    code: 'PAID_SERVICE',
    title: { ko: '유료 서비스 이용 조건', en: 'Conditions of the paid service' },
    paragraphs: {
      ko: [
        '제1조(요금) 이용 요금은 등록된 계정 수에 따라 일 단위로 계산하여 매월 청구합니다. 요금에는 부가가치세가 포함되지 않습니다.',
        '제2조(약정) 연간 요금제의 약정 기간은 12개월입니다. 약정 기간이 끝나면 회사가 선택한 갱신 조건이 적용되며, 선택하지 않은 경우에는 월간 요금이 적용됩니다.',
        '제3조(위약금) 연간 요금제를 약정 기간 중에 해지하면 그동안 할인받은 금액과 남은 기간 이용 요금의 10%를 위약금으로 청구합니다. 위약금은 크레딧으로 결제할 수 없습니다. 약정 종료일의 다음 날을 해지일로 지정하면 위약금이 발생하지 않습니다.',
        '제4조(추가 용량) 추가한 용량의 요금은 일 단위로 계산하며, 용량은 1TB 단위로 추가하거나 반납할 수 있습니다.',
      ],
      en: [
        '1. Fees. Fees are computed by the day from the registered accounts, and charged each month. They are without value added tax.',
        '2. Commitment. The annual plan is a commitment of 12 months. After it, the renewal option that the company chose applies; without one, the monthly price.',
        '3. Penalty. Who cancels an annual plan within the commitment pays the discount that was given until then and 10% of the fees for the remaining days. The penalty cannot be paid by credits. There is none when the cancellation date is the day after the end of the commitment.',
        '4. Added capacity. Added capacity is charged by the day. It is added and returned in units of 1 TB.',
      ],
    },
    url: 'https://smartwork.example/terms/paid-service',
    agreedWith: ['REQUEST', 'PAID_SWITCH'],
    sample: true,
  },
  {
    code: 'PERSONAL_DATA',
    title: { ko: '개인정보 수집 및 이용 동의', en: 'Consent to the use of personal data' },
    paragraphs: {
      ko: [
        '제1조(수집 항목) 관리자 ID와 비밀번호, 알림을 받을 메일 주소, 회사 이름과 전화번호, 등록된 계정의 ID와 이름 및 메일 주소를 수집합니다.',
        '제2조(이용 목적) 수집한 정보는 서비스의 신청과 제공, 요금 안내, 알림 발송에 이용합니다.',
        '제3조(보유 기간) 마지막 상품의 데이터를 삭제할 때 함께 파기합니다. 요금 내역은 개인정보 없이 보관합니다.',
        '제4조(동의 거부) 동의를 거부할 수 있으며, 동의하지 않으면 서비스를 신청할 수 없습니다.',
      ],
      en: [
        '1. Data. We collect the ID and password of the administrator, the address for notifications, the name and telephone number of the company, and the IDs, names and mail addresses of its accounts.',
        '2. Purpose. We use them to set up and run the service, to tell its fees, and to send notifications.',
        '3. Storage. They are destroyed with the data of the last product. Bills are kept without personal data.',
        '4. Refusal. You may refuse to consent. The service cannot be requested then.',
      ],
    },
    url: 'https://smartwork.example/terms/personal-data',
    agreedWith: ['REQUEST'],
    sample: true,
  },
] as const satisfies readonly TermsDocument[];
