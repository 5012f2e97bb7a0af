import { describe, expect, it } from 'vitest';
import { decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { decideDropReservation } from '../../../functions/core/decide/paid-switch.ts';
import { requiredReminders } from '../../../functions/core/lifecycle/reminders.ts';
import { reminderMail } from '../../../functions/core/mail-requests/reminder-mail.ts';
import { consequencesOf } from '../../../functions/core/previews/consequences.ts';
import { trialWarnings } from '../../../functions/core/views/warnings.ts';
import { renderMail } from '../../support/render-mail.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { cancelling, contextAt, decided, reserved } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT } from '../../support/tenants.ts';
import { cancelledBy, companyOf, inShort, NOW } from '../../support/ways-out.ts';

const LATER = '2026-07-20';
/** Alone by then, NAVER WORKS has its grace. */
const NAVER_WORKS_ALONE = [
  'SERVICE_ENDS NAVER_WORKS 2026-07-30 TRIAL_EXPIRED',
  'DATA_DELETED NAVER_WORKS 2026-08-29',
];

describe('A36 A1 EDGE-C8 NAVER WORKS stays in a bundle whose WORKPLACE is cancelled for a day before the trial ends', () => {
  const both = decided(
    companyOf({ NAVER_WORKS: 'trial', WORKPLACE: 'trial' }),
    cancelledBy(companyOf({ NAVER_WORKS: 'trial', WORKPLACE: 'trial' }), {
      NAVER_WORKS: LATER,
      WORKPLACE: LATER,
    }),
  );
  const undo = committed(decideUndo(both, 'NAVER_WORKS', contextAt(NOW)));

  it('the answer, the warning and the mail of the undo know of its grace', () => {
    expect(consequencesOf(undo).map(inShort)).toEqual(NAVER_WORKS_ALONE);
    expect(trialWarnings(undo.tenant)).toEqual([
      {
        en: 'Unless you switch to the paid service, this changes: NAVER WORKS: Its free trial ends at 00:00 on 30 July 2026: from then on nobody can log in. Data of NAVER WORKS: All of it is deleted for good at 00:00 on 29 August 2026 and cannot be restored.',
        ko: '유료로 전환하지 않으면 다음과 같이 달라집니다. NAVER WORKS 서비스: 무료 체험이 2026년 7월 30일 00:00에 끝나며, 그 시각부터 로그인할 수 없습니다. NAVER WORKS 데이터: 2026년 8월 29일 00:00에 모두 영구 삭제되며 복구할 수 없습니다.',
      },
    ]);
    const [mail] = undo.mails;
    expect(mail).toMatchObject({ template: 'CANCELLATION_UNDONE', data: { graceDays: 30 } });
    const { text } = renderMail('CANCELLATION_UNDONE', 'ko', mail?.data);
    expect(text).toContain('2026년 8월 29일 00:00에 모두 영구 삭제되며');
  });

  it('and so do its reminders, before and after the bundle has ended', () => {
    const stored = decided(both, undo);
    const reminders = requiredReminders(stored.tenant).filter(({ scope }) => scope === 'NAVER_WORKS');
    expect(reminders.map(({ kind }) => kind)).toEqual(['TRIAL_ENDS_IN_7_DAYS', 'TRIAL_ENDS_IN_1_DAY']);
    for (const reminder of reminders) {
      expect(reminderMail(stored, reminder, NOW)).toMatchObject({
        name: expect.stringContaining('TRIAL-30'),
        mail: { data: { graceDays: 30, consequences: [{}, { at: '2026-08-28T15:00:00Z' }] } },
      });
      expect(reminderMail(stored, reminder, reminder.dueAt)?.name).toBe(
        reminderMail(stored, reminder, NOW)?.name,
      );
    }
  });
});

it('A36 the end of a trial is said too when its reservation is dropped, and not while it is reserved', () => {
  const stored = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  expect(trialWarnings(stored.tenant)).toEqual([]);
  const dropped = committed(decideDropReservation(stored, 'WORKPLACE', contextAt(NOW)));
  expect(consequencesOf(dropped).map(inShort)).toEqual([
    'SERVICE_ENDS WORKPLACE 2026-07-30 TRIAL_EXPIRED',
    'DATA_DELETED WORKPLACE 2026-07-30',
    'BUNDLE_ENDS BASIC_BASIC 2026-07-30',
    'INTEGRATIONS_END 7 of them 2026-07-30',
    'LOGIN_IDS_STAY ID@acme.com',
    'PASSWORDS_RESET NAVER_WORKS 2026-07-30',
    'GOES_ON_PAID NAVER_WORKS BASIC ANNUAL 5000 2027-07-28',
    'ACCOUNT_PRICE 2026-07-30 5000 5000',
  ]);
});

it('A36 a part that goes on until a reserved switch is said with its first paid day', () => {
  const stored = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  const commit = cancelledBy(stored, { WORKPLACE: LATER });
  expect(consequencesOf(commit).map(inShort).at(-1)).toBe(
    'GOES_ON_FREE NAVER_WORKS BASIC 6000 5000 2026-07-28 2026-07-29',
  );
});

it('A9 what a cancellation left as it was needs no words: a paid part that is undone has no consequences', () => {
  const stored = cancelling(
    companyOf({ NAVER_WORKS: 'monthly', WORKPLACE: 'monthly' }),
    [{ product: 'NAVER_WORKS', date: LATER }],
    NOW,
  );
  expect(consequencesOf(committed(decideUndo(stored, undefined, contextAt(NOW))))).toEqual([]);
});
