import type { Page } from 'playwright-core';
import { PASSWORD } from '../journeys/requests.ts';
import { seen } from './seen.ts';
import type { Language } from './story.ts';

/** The labels of the fields in which a company says who it is. */
export const REQUEST_FIELDS = {
  ko: {
    companyId: '접속 URL(회사 ID)',
    domain: '도메인',
    adminId: '관리자 ID',
    password: '관리자 비밀번호',
    again: '관리자 비밀번호 확인',
    email: '알림 주소',
    free: '사용할 수 있습니다.',
  },
  en: {
    companyId: 'Access URL (company ID)',
    domain: 'Domain name',
    adminId: 'Admin ID',
    password: 'Admin password',
    again: 'Confirm admin password',
    email: 'Notification address',
    free: 'You can use it.',
  },
} as const;

/** Fills the step of the information; both names are found to be free. */
export async function fillIn(page: Page, language: Language, company: string): Promise<void> {
  const words = REQUEST_FIELDS[language];
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field(words.companyId).fill(company);
  await field(words.domain).fill(`${company}.example`);
  await field(words.adminId).fill('head.office');
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByLabel(words.again, { exact: true }).fill(PASSWORD);
  await field(words.email).fill(`office@${company}-mail.example`);
  await seen(page, words.free, { exact: true }).nth(1).waitFor();
}
