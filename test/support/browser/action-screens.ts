import type { Page } from 'playwright-core';
import type { JourneyCaller } from '../journeys/caller.ts';
import { seen } from './seen.ts';

interface Stage {
  readonly page: Page;
  /** A bundle on trial, and WORKPLACE that is paid by the year. */
  readonly tenantId: string;
  readonly payingId: string;
  readonly isKorean: boolean;
}

/** The pages of the actions, and their confirmations. */
export const ACTION_SCREENS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'paid-switch': async ({ page, tenantId, isKorean }) => {
    await page.goto(`/companies/${tenantId}/products/WORKPLACE/paid-switch`);
    await seen(page, isKorean ? /현재 계정 1개 기준/ : /a month for 1 account/)
      .first()
      .waitFor();
  },
  'paid-switch-confirm': async ({ page, isKorean }) => {
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: isKorean ? '유료 전환 예약' : 'Reserve the switch' }).click();
    await seen(page, isKorean ? '월 합계' : 'All together, a month').waitFor();
  },
  renewal: async ({ page, payingId, isKorean }) => {
    await page.goto(`/companies/${payingId}/products/WORKPLACE/renewal`);
    await page.getByRole('radio', { name: isKorean ? '다른 플랜으로 변경' : 'Another plan' }).check();
  },
  upgrade: async ({ page, tenantId, isKorean }) => {
    await page.goto(`/companies/${tenantId}/upgrade`);
    await seen(page, isKorean ? '플랜별 기능 비교' : 'Compare the plans').waitFor();
  },
  'switch-to-bundle': async ({ page, payingId }) => {
    await page.goto(`/companies/${payingId}/bundle`);
    await page.getByRole('radio', { name: /NAVER WORKS Basic \+ WORKPLACE Basic/ }).check();
  },
  subscribe: async ({ page, payingId }) => {
    await page.goto(`/companies/${payingId}/subscribe?product=NAVER_WORKS`);
    await page.getByRole('radio', { name: 'NAVER WORKS Basic' }).check();
  },
  cancel: async ({ page, payingId, isKorean }) => {
    await page.goto(`/companies/${payingId}/cancel`);
    const name = isKorean ? /^위약금이 가장 적은 날짜: / : /^Cheapest date: /;
    await page.getByRole('button', { name }).click();
  },
  'cancel-confirm': async ({ page, isKorean }) => {
    await page.getByRole('button', { name: isKorean ? '해지 예약' : 'Schedule the cancellation' }).click();
    await page
      .getByRole('dialog')
      .getByText(isKorean ? '위약금 없음' : 'No penalty')
      .waitFor();
  },
};

/** Makes a company pay for WORKPLACE by the year, with some accounts. */
export async function payByYear(
  customer: JourneyCaller,
  product: JourneyCaller,
  tenantId: string,
  startDate: string,
): Promise<void> {
  await customer.send('PUT', `/v1/tenants/${tenantId}/subscriptions/WORKPLACE/paid-switch`, {
    billingPlan: 'ANNUAL',
    startDate,
    renewalType: 'AUTO_RENEW',
    termsVersion: '2026-07-01',
  });
  for (const id of ['minji.kim', 'seojun.lee', 'jiwoo.park', 'haeun.choi'])
    await product.send('PUT', `/v1/tenants/${tenantId}/accounts/${id}`, {});
}
