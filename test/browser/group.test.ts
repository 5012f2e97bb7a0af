import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { logIn } from '../support/browser/log-in.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, inTurn, overflowOf, storyOfFile } from '../support/browser/story.ts';
import { tenantIdOf } from '../support/journeys/caller.ts';
import { workplaceRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    range: '그룹사 표시범위',
    order: '그룹사 순서',
    moving: '2/3개 위치로 항목 이동',
    planner: '해지 계획',
    own: '내 회사',
    save: '저장',
    saved: '조직도 설정을 저장했습니다.',
    stale: /그사이 다른 사람이 내용을 변경했습니다/,
    again: '다시 확인',
    rangeChanged: (name: string) => `${name} 표시범위: 그룹사 → 자기 회사`,
    under: (name: string) => `${name}의 상위 회사`,
    total: '전체 위약금',
    possible: '가능',
    noGroup: '그룹사를 이용하고 있지 않습니다',
    calendar: '캘린더 파일로 저장',
    ends: 'WORKPLACE 무료 체험이 끝나',
  },
  en: {
    range: 'Display range',
    order: 'Order',
    moving: 'Moving item to position 2 of 3',
    planner: 'Cancellation planner',
    own: 'My company',
    save: 'Save',
    saved: 'The org chart is saved.',
    stale: /Somebody has changed it meanwhile/,
    again: 'Check again',
    rangeChanged: (name: string) => `Display range of ${name}: group → its own company`,
    under: (name: string) => `${name} stands under`,
    total: 'Penalty of all companies',
    possible: 'Possible',
    noGroup: 'The company is in no group',
    calendar: 'Save for your calendar',
    ends: 'The free trial of WORKPLACE ends.',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const checked = async (page: Page) =>
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);

describe.skipIf(!HAS_BROWSER)('the group of a company', () => {
  const story = storyOfFile();

  async function groupOf(
    names: readonly string[],
  ): Promise<{ main: string; groupId: string; ids: string[] }> {
    const { as, local, support } = story.journey();
    const owner = await as('customer-1');
    const desk = await support();
    const startDate = new Date(local.now().getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
    const ids: string[] = [];
    for (const name of names) {
      const id = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest(name)));
      await local.drain();
      const terms = { billingPlan: 'MONTHLY', startDate, termsVersion: '2026-07-01' };
      await owner.send('PUT', `/v1/tenants/${id}/subscriptions/WORKPLACE/paid-switch`, terms);
      ids.push(id);
    }
    await local.drain();
    const [main = '', ...affiliates] = ids;
    const { groupId } = Object((await desk.post('/v1/groups', { mainTenantId: main })).body);
    for (const id of affiliates) await desk.send('PUT', `/v1/groups/${groupId}/affiliates/${id}`, {});
    return { main, groupId, ids };
  }

  it.each(
    inTurn([
      ['ko', 1280, 'light'],
      ['en', 360, 'dark'],
    ] as const),
  )('R147 R152 R153 R157 is seen, ordered by the keyboard and planned to its end, in %s, %d wide, %s', async (language, width, scheme) => {
    const words = WORDS[language];
    const names = ['seoul', 'busan', 'daegu'].map((name) => `${name}-${language}`);
    const [, busan = '', daegu = ''] = names;
    const { main, groupId, ids } = await groupOf(names);
    const page = await story.visit({ language, width, scheme }, `/companies/${main}/group`);
    await page.getByRole('rowheader', { name: daegu }).waitFor();
    await checked(page);

    await page.getByRole('tab', { name: words.range }).click();
    await page.getByRole('radiogroup', { name: busan }).getByRole('radio', { name: words.own }).check();
    await checked(page);

    await page.getByRole('tab', { name: words.order }).click();
    const order = page.getByRole('list', { name: words.order });
    const handle = order.getByRole('listitem').filter({ hasText: daegu }).getByRole('button').first();
    await handle.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    // In a narrow window the list scrolls first: what a screen reader hears tells that the item has moved.
    await page.getByText(words.moving).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expect
      .poll(async () =>
        (await order.getByRole('listitem').allInnerTexts()).findIndex((text) => text.includes(daegu)),
      )
      .toBe(1);
    await page.getByRole('button', { name: words.under(busan) }).click();
    await page.getByRole('option', { name: daegu }).click();
    await checked(page);
    await button(page, words.save).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`– ${busan}`).waitFor();
    await checked(page);
    // Meanwhile the range of another company is saved elsewhere: it is told, and not changed back.
    const owner = await story.journey().as('customer-1');
    const companiesNow = async () => Object((await owner.get(`/v1/groups/${groupId}`)).body).companies;
    const places = [...(await companiesNow())].map((place: object) => {
      const { tenantId, parentTenantId, position, displayRange } = Object(place);
      const isMain = tenantId === ids[0];
      return { tenantId, parentTenantId, position, displayRange: isMain ? 'OWN' : displayRange };
    });
    await owner.send('PUT', `/v1/groups/${groupId}/org-chart`, { companies: places });
    await dialog.getByRole('button', { name: words.save, exact: true }).click();
    await dialog.getByText(words.stale).waitFor();
    await dialog.getByText(words.rangeChanged(names[0] ?? '')).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.again }).click();
    await dialog.getByText(`– ${busan}`).waitFor();
    await dialog.getByRole('button', { name: words.save, exact: true }).dblclick();
    await seen(page, words.saved).waitFor();
    expect(await companiesNow()).toMatchObject([
      { tenantId: ids[0], parentTenantId: null, position: 0, displayRange: 'OWN' },
      { tenantId: ids[2], parentTenantId: null, position: 1 },
      { tenantId: ids[1], parentTenantId: ids[2], displayRange: 'OWN' },
    ]);

    await page.getByRole('tab', { name: words.planner }).click();
    await seen(page, words.total).waitFor();
    await page.getByRole('rowheader', { name: names[0] ?? '' }).waitFor();
    expect(await seen(page, words.possible, { exact: true }).count()).toBe(1);
    await checked(page);
  });

  it.each(
    inTurn(['ko', 'en'] as const),
  )('of a company alone is an invitation, and its forecast can be saved for a calendar, in %s', async (language) => {
    const words = WORDS[language];
    const owner = await story.journey().as('customer-2');
    const id = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest(`alone-${language}`)));
    await story.journey().local.drain();
    const page = await story.open({ language }, `/companies/${id}/group`);
    await logIn(page, /이바다|Bada/);
    await seen(page, words.noGroup).waitFor();
    await checked(page);
    await page.goto(`/companies/${id}`);
    const saving = page.waitForEvent('download');
    await button(page, words.calendar).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('smartwork.ics');
    const text = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '');
    expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
    expect(text).toContain(words.ends);
  });
});
