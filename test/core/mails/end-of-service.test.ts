import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { renderMail } from '../../support/render-mail.ts';
import { SAMPLES } from './samples.ts';

describe.each(LANGUAGES)('CANCELLATION_SCHEDULED in %s', (language) => {
  const shapes = SAMPLES.CANCELLATION_SCHEDULED;
  const textOf = (shape: string) => renderMail('CANCELLATION_SCHEDULED', language, shapes[shape]).text;
  const [full, plain] = [textOf('two dates, one penalty'), textOf('nothing to pay, nothing reset')];

  it('R120 R130 gives each product its date, and says that it is the first day without the service and without fees', () => {
    expect(full).toMatch(/NAVER WORKS 해지일: 2026년 7월 11일|of NAVER WORKS: 11 July 2026/);
    expect(full).toMatch(/WORKPLACE 해지일: 2026년 8월 1일|of WORKPLACE: 1 August 2026/);
    expect(full).toMatch(/사용하실 수 없는 첫날|first day without the service/);
    expect(full).toMatch(/해지일 전날까지만 부과|charged through the day before/);
  });

  it('R134 R135 explains the penalty, and only where there is one', () => {
    expect(full).toMatch(/NAVER WORKS 예상 위약금: 171,870원|penalty for NAVER WORKS: ₩171,870/);
    expect(full).not.toMatch(/WORKPLACE 예상 위약금|penalty for WORKPLACE/);
    expect(full).toMatch(/그때의 등록 계정 수로 다시 계산|with the accounts registered then/);
    expect(full).toMatch(/크레딧으로는 결제하실 수 없습니다|cannot be paid by credits/);
    expect(plain).not.toMatch(/위약금|penalty/);
  });

  it('R131 lists what was reset, and only where something was', () => {
    expect(full).toMatch(
      /- NAVER WORKS: (갱신 옵션|renewal option)\n- WORKPLACE: (유료 전환 예약|reserved switch)/,
    );
    expect(plain).not.toMatch(/초기화|reset/);
  });

  it('R125 R129 R132 warns of the deletion, advises a back-up and says until when it can be withdrawn', () => {
    for (const text of [full, plain]) {
      expect(text).toMatch(/영구 삭제되며 복구할 수 없습니다|deleted for good and cannot be restored/);
      expect(text).toMatch(/백업해 주십시오|Back up/);
      expect(text).toMatch(
        /해지일 00:00 전까지 콘솔에서 철회|withdrawn in the console until 00:00 on its date/,
      );
    }
  });
});

describe.each(LANGUAGES)('CANCELLATION_UNDONE in %s', (language) => {
  const shapes = SAMPLES.CANCELLATION_UNDONE;
  const textOf = (shape: string) => renderMail('CANCELLATION_UNDONE', language, shapes[shape]).text;

  it('A9 EDGE-C8 says what is not restored, and what follows for the renewal', () => {
    expect(textOf('a paid service')).toMatch(/복원되지 않았습니다|have not been restored/);
    expect(textOf('a paid service')).toMatch(/월간 요금제로 변경됩니다|is charged monthly/);
    expect(textOf('a bundle in trial')).not.toMatch(/월간 요금제|charged monthly/);
    expect(textOf('NAVER WORKS alone in trial')).not.toMatch(/복원|restored/);
  });

  it('A9 EDGE-C8 warns in trial that it still ends and that the data is deleted', () => {
    const stillEnds = /무료 체험은 예정대로 2026년 7월 30일 00:00에|still ends at 00:00 on 30 July 2026/;
    expect(textOf('a bundle in trial')).toMatch(stillEnds);
    expect(textOf('a bundle in trial')).toMatch(
      /데이터가 모두 영구 삭제됩니다|all data kept in the service is deleted/,
    );
    expect(textOf('a paid service')).not.toMatch(/무료 체험|trial/);
  });

  it('A1 names the day of the deletion where the data is kept longer', () => {
    const graceEnd = /2026년 8월 29일 00:00|00:00 on 29 August 2026/;
    expect(textOf('NAVER WORKS alone in trial')).toMatch(graceEnd);
    expect(textOf('a bundle in trial')).not.toMatch(graceEnd);
  });
});

describe.each(LANGUAGES)('SERVICE_ENDED in %s', (language) => {
  const shapes = SAMPLES.SERVICE_ENDED;
  const textOf = (shape: string) => renderMail('SERVICE_ENDED', language, shapes[shape]).text;

  it('R53 R124 R129 says why the service ended, when, and that the data is gone for good', () => {
    const [canceled, expired] = [
      textOf('the last product, cancelled with a penalty'),
      textOf('one of two, its trial over'),
    ];
    expect(canceled).toMatch(/요청하신 대로|as you asked/);
    expect(expired).toMatch(/유료로 전환되지 않아|not followed by a paid service/);
    expect(expired).toMatch(/서비스 종료: 2026년 7월 30일 00:00|Service ended: 00:00 on 30 July 2026/);
    expect(expired).toMatch(/데이터 삭제: 2026년 7월 30일 09:05|Data deleted: 09:05 on 30 July 2026/);
    for (const text of [canceled, expired]) expect(text).toMatch(/복구할 수 없습니다|cannot be restored/);
  });

  it('R118 R134 R135 has the penalty on a line of its own, apart from the fees, and only when there is one', () => {
    expect(textOf('the last product, cancelled with a penalty')).toMatch(
      /\n- (위약금: 1,168,000원|Penalty: ₩1,168,000)\n/,
    );
    expect(textOf('the last product, cancelled with a penalty')).toMatch(
      /별도로 청구|apart from the usage fees/,
    );
    expect(textOf('cancelled without a penalty')).not.toMatch(/위약금|enalty/);
    expect(textOf('one of two, its trial over')).not.toMatch(/위약금|enalty/);
  });

  it('says with the last product that personal data is erased and the names are free', () => {
    const freed =
      /개인정보도 삭제되었습니다.*회사 ID, 도메인, 그룹 이름|personal data has been erased.*company ID, domain and group name/;
    expect(textOf('cancelled without a penalty')).toMatch(freed);
    expect(textOf('one of two, its trial over')).not.toMatch(/개인정보|personal data/);
  });
});

describe.each(LANGUAGES)('TRIAL_ENDS_SOON in %s', (language) => {
  const shapes = SAMPLES.TRIAL_ENDS_SOON;
  const textOf = (shape: string) => renderMail('TRIAL_ENDS_SOON', language, shapes[shape]).text;
  const graceEnd = /2026년 8월 29일 00:00|00:00 on 29 August 2026/;

  it('R52 R53 says when login ends and that the data goes with it where there is no grace', () => {
    const text = textOf('a week before a bundle ends');
    expect(text).toMatch(
      /2026년 7월 30일 00:00부터 로그인할 수 없으며|nobody can log in from 00:00 on 30 July 2026/,
    );
    expect(text).toMatch(/데이터가 모두 영구 삭제됩니다|all data kept in the service is deleted/);
    expect(text).not.toMatch(graceEnd);
  });

  it('R55 A1 says how long the data outlives the login where there is a grace', () => {
    expect(textOf('a day before the grace begins')).toMatch(graceEnd);
    expect(textOf('a day before the grace begins')).toMatch(
      /이 기간에도 유료로 전환|in which you can still switch/,
    );
  });

  it('R63 R64 says until which day and where to switch', () => {
    expect(textOf('a week before a bundle ends')).toMatch(
      /2026년 7월 29일까지 콘솔의 각 상품 관리 화면에서|by 29 July 2026, in My Product of each product/,
    );
  });

  it('A1 A3 says in the grace that only a switch today keeps the data', () => {
    const text = textOf('a day before the grace ends');
    expect(text).toMatch(/지금은 로그인할 수 없습니다|nobody can log in now/);
    expect(text).toMatch(graceEnd);
    expect(text).toMatch(/전환일을 오늘로 선택하여|with today as the date/);
    expect(text).not.toMatch(/미리 예약하실 수도|You can also reserve/);
  });
});

const graceEndsSoon = SAMPLES.TRIAL_ENDS_SOON['a day before the grace ends'];

it.each([
  ['TRIAL_ENDS_SOON', 'a grace of no days', { ...graceEndsSoon, graceDays: 0 }],
  ['TRIAL_ENDS_SOON', 'another number of days', { ...graceEndsSoon, days: 6 }],
  [
    'SERVICE_ENDED',
    'a plan of another product',
    { ...SAMPLES.SERVICE_ENDED['cancelled without a penalty'], plan: 'LITE' },
  ],
  ['CANCELLATION_SCHEDULED', 'nothing cancelled', { items: [], reset: [] }],
  ['CANCELLATION_UNDONE', 'no product', { products: [], lost: [] }],
] as const)('%s is refused with %s', (template, _, data) => {
  expect(() => renderMail(template, 'ko', data)).toThrow(expect.objectContaining({ name: 'ZodError' }));
});
