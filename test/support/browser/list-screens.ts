import type { Page } from 'playwright-core';
import { type JourneyCaller, tenantIdOf } from '../journeys/caller.ts';
import { workplaceRequest } from '../journeys/requests.ts';
import { seen } from './seen.ts';

interface Stage {
  readonly page: Page;
  readonly mainId: string;
  readonly groupId: string;
  readonly isKorean: boolean;
}
type Screens = Readonly<Record<string, (stage: Stage) => Promise<void>>>;

const NAMES = ['김하늘', '이바다', '박가온', '최나래', '정다온', '강한별'];

/** A main company that pays, with accounts and an affiliate. */
export async function groupThatPays(
  owner: JourneyCaller,
  desk: JourneyCaller,
  today: string,
  rest: () => Promise<void>,
): Promise<Pick<Stage, 'mainId' | 'groupId'>> {
  const ids: string[] = [];
  for (const company of ['river', 'river-busan']) {
    const id = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest(company)));
    await rest();
    const terms = { billingPlan: 'MONTHLY', startDate: today, termsVersion: '2026-07-01' };
    await owner.send('PUT', `/v1/tenants/${id}/subscriptions/WORKPLACE/paid-switch`, terms);
    const accounts = NAMES.map((name, index) => {
      const person = `user${index + 1}`;
      return { id: person, name, email: `${person}@${company}.example` };
    });
    await owner.post(`/v1/tenants/${id}/accounts/batch`, { accounts });
    ids.push(id);
  }
  const [mainId = '', affiliate = ''] = ids;
  const { groupId } = Object((await desk.post('/v1/groups', { mainTenantId: mainId })).body);
  await desk.send('PUT', `/v1/groups/${groupId}/affiliates/${affiliate}`, {});
  return { mainId, groupId: String(groupId) };
}

/** Those of the company, for its administrator. */
export const COMPANY_SCREENS: Screens = {
  bills: async ({ page, mainId, isKorean }) => {
    await page.goto(`/companies/${mainId}/bills`);
    await seen(page, isKorean ? '그룹사 청구 내역' : 'Bill of the group').waitFor();
  },
  'billing-information': async ({ page, mainId, isKorean }) => {
    await page.goto(`/companies/${mainId}/billing-profile`);
    await seen(page, isKorean ? '신청한 현금영수증이 없습니다' : 'No cash receipt')
      .first()
      .waitFor();
  },
  accounts: async ({ page, mainId }) => {
    await page.goto(`/companies/${mainId}/accounts`);
    await page.getByRole('rowheader', { name: 'user6' }).waitFor();
  },
  'account-lines': async ({ page, mainId, isKorean }) => {
    await page.goto(`/companies/${mainId}/accounts/batch`);
    await page
      .getByRole('textbox')
      .fill('hong,홍길동,hong@river.example\nUPPER,대문자\nlim,임보라,lim@river.example');
    await seen(page, isKorean ? '오류가 있는 줄' : 'Lines with errors')
      .first()
      .waitFor();
  },
  'group-information': async ({ page, mainId }) => {
    await page.goto(`/companies/${mainId}/group`);
    await page.getByRole('rowheader', { name: 'river-busan' }).waitFor();
  },
  'group-range': async ({ page, mainId }) => {
    await page.goto(`/companies/${mainId}/group?tab=range`);
    await page.getByRole('radiogroup').nth(1).waitFor();
  },
  'group-order': async ({ page, mainId }) => {
    await page.goto(`/companies/${mainId}/group?tab=order`);
    await seen(page, 'river-busan', { exact: true }).first().waitFor();
  },
  'group-planner': async ({ page, mainId, isKorean }) => {
    await page.goto(`/companies/${mainId}/group?tab=planner`);
    await seen(page, isKorean ? '전체 위약금' : 'Penalty of all companies').waitFor();
  },
  settings: async ({ page, mainId, isKorean }) => {
    await page.goto(`/companies/${mainId}/settings`);
    await page
      .getByRole('rowheader', { name: isKorean ? '무료 체험 신청' : 'Free trial requested' })
      .waitFor();
  },
};

/** Those of support. */
export const DESK_SCREENS: Screens = {
  operations: async ({ page }) => {
    await page.goto('/operations?name=river');
    await page.getByRole('link', { name: 'river', exact: true }).waitFor();
  },
  'operations-company': async ({ page, mainId }) => {
    await page.goto(`/operations/companies/${mainId}`);
    await seen(page, `${mainId}-`).first().waitFor();
  },
  'operations-group': async ({ page, groupId }) => {
    await page.goto(`/operations/groups/${groupId}`);
    await page.getByRole('rowheader', { name: 'river-busan' }).waitFor();
  },
};
