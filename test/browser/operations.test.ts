import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER } from '../support/browser/browser.ts';
import { logIn, PEOPLE } from '../support/browser/log-in.ts';
import { seen } from '../support/browser/seen.ts';
import { axeFindings, inTurn, overflowOf, storyOfFile } from '../support/browser/story.ts';
import { tenantIdOf } from '../support/journeys/caller.ts';
import { haltedTrial } from '../support/journeys/halted-trial.ts';
import { bundleRequest, workplaceRequest } from '../support/journeys/requests.ts';

const WORDS = {
  ko: {
    nothing: '조치가 필요한 항목이 없습니다',
    name: '이름',
    find: '찾기',
    work: '예약 작업',
    mails: '메일',
    history: '이력',
    corrections: '정정',
    expiry: '무료 체험 종료',
    setupMail: '이용 준비 완료',
    requested: '무료 체험 신청',
    renew: '예약 작업 재시작',
    renewed: '예약 작업 재시작',
    possible: '미리 확인한 결과 실행할 수 있습니다.',
    retry: '작업 다시 시작',
    stale: /그사이 다른 사람이 내용을 변경했습니다/,
    again: '다시 확인',
    curedElsewhere: '진행 중인 작업: 초기 설정(실패) → 없음',
    notFailed: '다시 시도할 실패한 작업이 없습니다',
    back: '돌아가기',
    notFound: /사용하는 회사가 없습니다/,
    tryOut: '미리 확인',
    renewAll: '누락된 예약 작업 등록',
    wouldOpen: /예약 작업 0개가 등록됩니다/,
    release: '무료 체험 이력 해제',
    product: '상품',
    reason: '사유',
    next: '다음',
    cancel: '해지',
  },
  en: {
    nothing: 'Nothing is stuck',
    name: 'Name',
    find: 'Find',
    work: 'Timers and tasks',
    mails: 'Mails',
    history: 'History',
    corrections: 'Corrections',
    expiry: 'End of the free trial',
    setupMail: 'Ready to use',
    requested: 'Free trial requested',
    renew: 'Renew the timers',
    renewed: 'Timers renewed',
    possible: 'The dry run says that it can be done.',
    retry: 'Start the operation again',
    stale: /Somebody has changed it meanwhile/,
    again: 'Check again',
    curedElsewhere: 'Work in progress: set-up (failed) → none',
    notFailed: 'There is no failed operation to retry',
    back: 'Back',
    notFound: /^No company has or had/,
    tryOut: 'Try it out',
    renewAll: 'Open missing work of all companies',
    wouldOpen: /^0 items of 0 companies would be opened/,
    release: 'Give a free trial back',
    product: 'Product',
    reason: 'Reason',
    next: 'Next',
    cancel: 'Cancel subscription',
  },
} as const;
const GROUP_WORDS = {
  ko: {
    form: '그룹사 구성',
    name: '회사 ID, 도메인 또는 그룹 이름',
    find: '찾기',
    add: '자회사 추가',
    next: '다음',
    changed: '그룹사를 변경했습니다.',
    cards: '연동 법인카드 수 변경',
    count: '개수',
    stale: /그사이 다른 사람이 내용을 변경했습니다/,
    again: '다시 확인',
    changedTo5: (name: string) => `${name} 연동 법인카드 수: 0 → 5`,
    willBe12: (name: string) => `${name} 연동 법인카드 수: 5 → 12`,
    dissolvedBefore: /^그룹사 해체: 없음 → /,
    dissolve: '그룹사 해체',
    phrase: '그룹사를 해체합니다',
    dissolved: /부터 그룹사가 해체됩니다/,
    undo: '그룹사 해체 철회',
    actions: (name: string) => `${name} 작업`,
    choose: (name: string) => `선택: ${name}`,
    day: '날짜(선택 사항)',
  },
  en: {
    form: 'Form a group',
    name: 'Company ID, domain or group name',
    find: 'Find',
    add: 'Add an affiliate',
    next: 'Next',
    changed: 'The group is changed.',
    cards: 'Set the linked corporate cards',
    count: 'Number',
    stale: /Somebody has changed it meanwhile/,
    again: 'Check again',
    changedTo5: (name: string) => `Linked corporate cards of ${name}: 0 → 5`,
    willBe12: (name: string) => `Linked corporate cards of ${name}: 5 → 12`,
    dissolvedBefore: /^Dissolution of the group: none → /,
    dissolve: 'Dissolve the group',
    phrase: 'Dissolve the group',
    dissolved: /^The group is dissolved from/,
    undo: 'Withdraw the dissolution',
    actions: (name: string) => `Actions of ${name}`,
    choose: (name: string) => `Choose: ${name}`,
    day: 'Day (optional)',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const checked = async (page: Page) =>
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);

describe.skipIf(!HAS_BROWSER)('the desk of support', () => {
  const story = storyOfFile();
  let tenantId = '';

  beforeAll(async () => {
    const customer = await story.journey().as('customer-1');
    tenantId = tenantIdOf(await customer.post('/v1/tenants', bundleRequest('looked-for')));
    await story.journey().local.drain();
  });

  it.each(
    inTurn([
      ['ko', 1280, 'light'],
      ['en', 360, 'dark'],
    ] as const),
  )('finds a company, its timers, mails and history, and renews its timers, in %s, %d wide, %s', async (language, width, scheme) => {
    const words = WORDS[language];
    const page = await story.open({ language, width, scheme }, '/operations');
    await logIn(page, PEOPLE.operator);
    await seen(page, words.nothing).waitFor();
    await checked(page);
    const search = page.getByRole('searchbox', { name: words.name });
    await search.fill('nobody.example');
    await button(page, words.find).click();
    await seen(page, words.notFound).waitFor();
    await search.fill('looked-for.example');
    await button(page, words.find).click();
    await page.getByRole('link', { name: 'looked-for' }).click();

    await page.getByRole('rowheader', { name: words.expiry, exact: true }).first().waitFor();
    await seen(page, `${tenantId}-`).first().waitFor();
    await checked(page);
    await page.getByRole('tab', { name: words.mails }).click();
    await page.getByRole('rowheader', { name: words.setupMail }).waitFor();
    await checked(page);
    await page.getByRole('tab', { name: words.history }).click();
    await page.getByRole('rowheader', { name: words.requested }).waitFor();
    await checked(page);

    const dialog = page.getByRole('dialog');
    await button(page, words.renew).click();
    await dialog.getByText(words.possible).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.renew, exact: true }).dblclick();
    await page.getByRole('rowheader', { name: words.renewed }).waitFor();

    await page.getByRole('tab', { name: words.corrections }).click();
    await button(page, words.release).click();
    await dialog.getByRole('button', { name: words.next }).click();
    await dialog.getByRole('textbox', { name: words.reason }).fill('no');
    await dialog.getByRole('button', { name: words.next }).click();
    expect(await dialog.getByRole('textbox', { name: words.reason }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    await checked(page);

    // What the company can do is seen here, and done by the company.
    await page.goto(`/companies/${tenantId}`);
    await page.getByRole('button', { name: words.cancel, exact: true, disabled: true }).waitFor();
    await checked(page);
  });

  it.each(
    inTurn(['ko', 'en'] as const),
  )('shows a failed set-up and starts it again, in %s', async (language) => {
    const words = WORDS[language];
    const { as, local, support } = story.journey();
    const company = `halted-${language}`;
    const { tenantId: id, mend } = await haltedTrial(story.journey(), 'customer-1', company);
    const page = await story.open({ language }, '/operations');
    await logIn(page, PEOPLE.operator);
    await page.getByRole('link', { name: company }).waitFor();
    await checked(page);
    await mend();
    const row = page.getByRole('row').filter({ hasText: company });
    await row.getByRole('button', { name: words.retry }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.possible).waitFor();
    await dialog.getByRole('button', { name: words.retry, exact: true }).click();
    await seen(page, words.nothing).waitFor();
    await local.drain();
    const { body } = await (await as('customer-1')).get(`/v1/tenants/${id}`);
    expect(Object(body).operation.status).toBe('SUCCEEDED');

    // Somebody else cures it while the dialog is open: its row goes, and the dialog says what has changed.
    const other = await haltedTrial(story.journey(), 'customer-1', `twice-${language}`);
    await other.mend();
    await page.reload();
    await page
      .getByRole('row')
      .filter({ hasText: `twice-${language}` })
      .getByRole('button', { name: words.retry })
      .click();
    await dialog.getByText(words.possible).waitFor();
    await (await support()).post(`/v1/tenants/${other.tenantId}/operation/retry`, undefined);
    await local.drain();
    await dialog.getByRole('button', { name: words.retry, exact: true }).click();
    await dialog.getByText(words.stale).waitFor();
    await dialog.getByText(words.curedElsewhere).waitFor();
    await seen(page, words.nothing).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.again }).click();
    await dialog.getByText(words.notFailed).waitFor();
    await dialog.getByRole('button', { name: words.back }).click();

    await button(page, words.renewAll).click();
    await button(page, words.tryOut).click();
    await seen(page, words.wouldOpen).waitFor();
    await checked(page);
  });

  it.each(
    inTurn([
      ['ko', 360],
      ['en', 1280],
    ] as const),
  )('R144 R147 forms a group and changes it, in %s, %d wide', async (language, width) => {
    const words = GROUP_WORDS[language];
    const [main, branch] = [`head-${language}`, `branch-${language}`];
    const customer = await story.journey().as('customer-2');
    const { local, support } = story.journey();
    const colleague = await support();
    const dayIn = (days: number) =>
      new Date(local.now().getTime() + (9 + 24 * days) * 3_600_000).toISOString().slice(0, 10);
    const [startDate, endDate] = [dayIn(0), dayIn(20)];
    let branchId = '';
    for (const company of [main, branch]) {
      const id = tenantIdOf(await customer.post('/v1/tenants', workplaceRequest(company)));
      await local.drain();
      const terms = { billingPlan: 'MONTHLY', startDate, termsVersion: '2026-07-01' };
      await customer.send('PUT', `/v1/tenants/${id}/subscriptions/WORKPLACE/paid-switch`, terms);
      branchId = id;
    }
    await local.drain();
    const page = await story.open({ language, width }, '/operations');
    await logIn(page, PEOPLE.operator);
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: words.form }).click();
    const name = page.getByRole('searchbox', { name: words.name });
    await name.fill(main);
    await button(page, words.find).click();
    await button(page, words.choose(main)).click();
    await dialog.getByText(main, { exact: false }).first().waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.form, exact: true }).click();
    await page.getByRole('rowheader', { name: main }).waitFor();

    await button(page, words.add).click();
    await dialog.getByRole('searchbox').fill(branch);
    await dialog.getByRole('button', { name: words.find }).click();
    await dialog.getByRole('button', { name: words.choose(branch) }).click();
    await dialog.getByLabel(words.day).first().waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.next }).click();
    await dialog.getByText(branch, { exact: false }).first().waitFor();
    await dialog.getByRole('button', { name: words.add, exact: true }).dblclick();
    await seen(page, words.changed).waitFor();
    await page.getByRole('rowheader', { name: branch }).waitFor();
    await checked(page);

    await button(page, words.actions(branch)).click();
    await page.getByRole('menuitem', { name: words.cards }).click();
    await dialog.getByLabel(words.count).fill('12');
    await dialog.getByRole('button', { name: words.next }).click();
    const group = page.url().replace(/.*\/groups\//, '/v1/groups/');
    await dialog.getByText(branch, { exact: false }).first().waitFor();
    // Meanwhile a colleague sets it too: nothing is sent on what was seen before.
    await colleague.send('PUT', `${group}/cards/${branchId}`, { count: 5 });
    await dialog.getByRole('button', { name: words.cards, exact: true }).click();
    await dialog.getByText(words.stale).waitFor();
    await dialog.getByText(words.changedTo5(branch)).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.again }).click();
    await dialog.getByText(words.willBe12(branch)).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.cards, exact: true }).click();
    await page.getByRole('cell', { name: '12', exact: true }).waitFor();

    await button(page, words.dissolve).click();
    await dialog.getByLabel(words.day).first().fill(endDate);
    await dialog.getByRole('button', { name: words.next }).click();
    await dialog.getByPlaceholder(words.phrase).fill(words.phrase);
    await checked(page);
    await dialog.getByRole('button', { name: words.dissolve, exact: true }).click();
    await seen(page, words.dissolved).waitFor();
    await button(page, words.undo).click();
    await dialog.getByRole('button', { name: words.undo, exact: true }).click();
    await seen(page, words.dissolved).waitFor({ state: 'detached' });

    // What a colleague does before the preview is told with the preview.
    await button(page, words.actions(branch)).click();
    await page.getByRole('menuitem', { name: words.cards }).click();
    await dialog.getByLabel(words.count).fill('13');
    await colleague.send('DELETE', `${group}?from=${endDate}`, undefined);
    await dialog.getByRole('button', { name: words.next }).click();
    await dialog.getByText(words.dissolvedBefore).waitFor();
    await checked(page);
    await dialog.getByRole('button', { name: words.cards, exact: true }).click();
    await page.getByRole('cell', { name: '13', exact: true }).waitFor();
  });
});
