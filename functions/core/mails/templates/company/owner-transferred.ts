import * as z from 'zod';
import { withParticle } from '../../../particles.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';

const DataSchema = stored({
  company: z.string().optional(),
  to: z.enum(['FORMER', 'NEW']),
  /** Of the top administrator, for the new owner. */
  loginId: z.string().optional(),
  /** The company had a payment method of the former owner. */
  isMethodRemoved: z.boolean().optional(),
  /** It goes to the address that the bills went to, which need not be the owner's. */
  isBillAddress: z.literal(true).optional(),
});

/** Tells both owners, and the former address of the bills, that customer support has handed the company over (EDGE-A6). */
export const ownerTransferred = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { to, company = words.company, loginId, isMethodRemoved, isBillAddress } = data;
  const isNew = to === 'NEW';
  const reader = isBillAddress ? 'BILLS' : to;
  return {
    subject: words.subject[to](company),
    action: toPage({ page: isNew ? 'COMPANY' : 'HOME' }, 'OPEN_CONSOLE', language),
    blocks: [
      paragraph(words.transferred[reader](company)),
      ...(loginId === undefined
        ? []
        : [values({ label: words.loginId, value: loginId }), paragraph(words.password)]),
      ...(isMethodRemoved ? [paragraph(words.method[to])] : []),
      notice(words.notYou[to]),
    ],
    why: words.why[reader](company),
  };
});

const WORDS = {
  ko: {
    company: '회사',
    subject: {
      FORMER: (company: string) =>
        `[SMARTWORK] ${withParticle(company, '이/가')} 다른 콘솔 계정으로 이전되었습니다`,
      NEW: (company: string) =>
        `[SMARTWORK] ${withParticle(company, '이/가')} 고객님의 콘솔 계정으로 이전되었습니다`,
    },
    transferred: {
      FORMER: (company: string) =>
        `고객지원에서 ${withParticle(company, '을/를')} 다른 콘솔 계정으로 이전했습니다. 이제 기존 계정으로는 이 회사를 조회하거나 변경하실 수 없으며, 알림 메일도 이 주소로 보내 드리지 않습니다.`,
      NEW: (company: string) =>
        `고객지원에서 ${withParticle(company, '을/를')} 고객님의 콘솔 계정으로 이전했습니다. 이제 상품, 이용 요금과 지금까지의 변경 내역을 콘솔에서 확인하실 수 있으며, 알림 메일을 이 주소로 보내 드립니다.`,
      BILLS: (company: string) =>
        `고객지원에서 ${withParticle(company, '을/를')} 다른 콘솔 계정으로 이전했습니다. 앞으로 이 회사의 이용 요금 안내는 이 주소로 보내 드리지 않습니다.`,
    },
    loginId: '관리자 로그인 ID',
    password:
      '이전 소유자가 관리자 비밀번호를 알고 있을 수 있으므로 새 비밀번호를 설정해 주십시오. 로그인 화면에서 비밀번호 설정 링크를 요청하시면 이 주소로 보내 드립니다. 이전 주소로 보낸 링크는 사용하실 수 없습니다.',
    method: {
      FORMER: '이 회사에 등록하셨던 결제 수단과 이용 요금 안내 주소는 삭제되었습니다.',
      NEW: '이전 소유자의 결제 수단과 이용 요금 안내 주소는 삭제되었습니다. 이용 중인 유료 서비스와 예약된 유료 전환은 그대로 유지되므로 콘솔에서 새 결제 수단을 등록해 주십시오.',
    },
    notYou: {
      FORMER: '회사를 이전하는 데 동의하지 않으셨다면 즉시 고객지원에 문의해 주십시오.',
      NEW: '이 회사와 관련이 없으시다면 고객지원에 문의해 주십시오.',
    },
    why: {
      FORMER: (company: string) =>
        `이 주소가 이전 전까지 ${company}의 SMARTWORK 알림 주소로 등록되어 있어 보내 드린 메일입니다.`,
      NEW: (company: string) =>
        `이 주소가 ${company}의 새 SMARTWORK 알림 주소로 등록되어 보내 드린 메일입니다.`,
      BILLS: (company: string) =>
        `이 주소가 이전 전까지 ${company}의 SMARTWORK 이용 요금 안내 주소로 등록되어 있어 보내 드린 메일입니다.`,
    },
  },
  en: {
    company: 'your company',
    subject: {
      FORMER: (company: string) => `[SMARTWORK] ${company} now belongs to another console account`,
      NEW: (company: string) => `[SMARTWORK] ${company} now belongs to your console account`,
    },
    transferred: {
      FORMER: (company: string) =>
        `Customer support has handed ${company} to another console account. The former account can no longer see or change the company, and no more mails come to this address.`,
      NEW: (company: string) =>
        `Customer support has handed ${company} to your console account. The console shows its products, its bills and everything that has happened so far, and mails come to this address from now on.`,
      BILLS: (company: string) =>
        `Customer support has handed ${company} to another console account. Its bills are not told to this address any more.`,
    },
    loginId: 'Login ID of the administrator',
    password:
      'The former owner may know the password of the administrator, so set a new one. Ask for a link at the login: it comes to this address. Links that went to the former address do not work any more.',
    method: {
      FORMER: 'Your payment method and the address of your bills were removed from the company.',
      NEW: 'The payment method of the former owner and the address for the bills were removed. The paid service and reserved switches go on, so register a payment method of your own in the console.',
    },
    notYou: {
      FORMER: 'If you did not agree to this, contact customer support at once.',
      NEW: 'If you do not know this company, contact customer support.',
    },
    why: {
      FORMER: (company: string) =>
        `You get this mail because this address was the SMARTWORK notification address of ${company} until then.`,
      NEW: (company: string) =>
        `You get this mail because this address is the new SMARTWORK notification address of ${company}.`,
      BILLS: (company: string) =>
        `You get this mail because this address was registered for the SMARTWORK bills of ${company} until then.`,
    },
  },
};
