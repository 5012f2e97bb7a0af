import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../functions/core/language.ts';
import type { MailTemplateName } from '../../../functions/core/mails/template-names.ts';
import { renderMail } from '../../support/render-mail.ts';
import { SAMPLES } from './samples.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  const mailOf = (template: MailTemplateName, shape: string) => {
    const data = (SAMPLES[template] as Record<string, object>)[shape];
    if (!data) throw new Error(`no sample ${shape} of ${template}`);
    return renderMail(template, language, data);
  };
  const textOf = (template: MailTemplateName, shape: string) => mailOf(template, shape).text;

  it('R70 a reservation that is dropped is told with what happens without it', () => {
    const text = textOf('PAID_SWITCH_DROPPED', 'both parts of a bundle');
    expect(text).toMatch(
      /유료로 전환되지 않으며 요금이 부과되지 않습니다|nothing is switched and nothing is charged/,
    );
    expect(text).toMatch(
      /2026년 7월 30일 00:00부터 로그인할 수 없|nobody can log in from 00:00 on 30 July 2026/,
    );
  });

  it('R74 a reservation that is changed has a subject of its own', () => {
    const [first, changed] = ['annual', 'changed to another day'].map(
      (shape) => mailOf('PAID_SWITCH_REQUESTED', shape).subject,
    );
    expect(first).toMatch(/예약되었습니다|is reserved/);
    expect(changed).toMatch(/예약이 변경되었습니다|is changed/);
  });

  it('R55 F1 a trial that is suspended is told with the last day to pay and the time of the deletion', () => {
    const text = textOf('TRIAL_SUSPENDED', 'NAVER WORKS alone');
    expect(text).toMatch(/(마지막 날|Last day to switch .*): (2026년 8월 28일|28 August 2026)\n/);
    expect(text).toMatch(/2026년 8월 29일 00:00|00:00 on 29 August 2026/);
    expect(text).toMatch(/전환일을 오늘로 선택하여|with today as the date/);
  });

  it('R76 R133 R136 A13 a renewed term is told with its end and its penalty, an end by month with neither', () => {
    const renewed = textOf('CONTRACT_RENEWED', 'for another year, as was set');
    expect(renewed).toMatch(/약정 마지막 날: 2028년 7월 9일|Last day of the commitment: 9 July 2028/);
    expect(renewed).toMatch(/NAVER WORKS 2027년 7월 11일 해지 시 위약금: 96,387원|on 11 July 2027: ₩96,387/);
    expect(renewed).not.toMatch(/WORKPLACE 2027년 7월 11일 해지|when WORKPLACE is cancelled/);
    expect(renewed).toMatch(/첫날인 2027년 7월 10일을 해지일로|dated 10 July 2027, the first day/);
    const monthly = textOf('CONTRACT_RENEWED', 'by month');
    expect(monthly).toMatch(/약정이 없는 월간 요금제|charged monthly, without a commitment/);
    expect(monthly).not.toMatch(/위약금이 부과|costs a penalty/);
  });

  it('R44 EDGE-R13 a late set-up is told with what becomes of the trial', () => {
    const text = textOf('SETUP_DELAYED', 'a bundle that takes long');
    expect(text).toMatch(
      /사용하지 못하신 날만큼 체험 기간을 연장|The days that you lose by the delay are added/,
    );
    expect(textOf('SETUP_DELAYED', 'an upgrade that failed')).not.toMatch(/체험|trial/);
    expect(textOf('SETUP_COMPLETE', 'a bundle that was ready five days late')).toMatch(
      /사용하지 못하신 5일을 .* 2026년 8월 3일까지로 연장|The 5 days that you could not use .* ends with 3 August 2026/,
    );
  });

  it('R46 F27 the TXT record is in each mail that asks for the proof, with how to publish it', () => {
    for (const text of [
      textOf('SETUP_COMPLETE', 'a bundle'),
      textOf('NAME_CHANGED', 'a domain, with NAVER WORKS'),
      textOf('UPGRADE_COMPLETE', 'a bundle on trial, from a group name to a domain'),
      textOf('BUNDLE_COMPLETE', 'from NAVER WORKS, with a part that began paid'),
      textOf('DOMAIN_CHECK_FAILED', 'after three days'),
    ]) {
      expect(text).toMatch(/: TXT\n/);
      expect(text).toMatch(/: (smartwork-verification=token-of-acme\.(com|co\.kr))\n/);
      expect(text).toMatch(/DNS 설정에서 위 TXT 레코드를 추가|Add this TXT record to the DNS settings/);
      expect(text).toContain('/settings');
    }
    expect(textOf('NAME_CHANGED', 'a domain, with WORKPLACE alone')).not.toContain('TXT');
  });

  it('F27 R60 a proven domain is told, with the MX record only where the plan has Mail', () => {
    expect(textOf('DOMAIN_PROVEN', 'with Mail')).toContain('MX');
    expect(textOf('DOMAIN_PROVEN', 'without Mail')).not.toContain('MX');
  });

  it.each([
    [
      'a product by month',
      /약정과 위약금은 없습니다|no commitment and no penalty/,
      /약정 기간은 변경되지|term of the annual/,
    ],
    [
      'a product by year, with a renewal that was dropped',
      /약정 기간은 변경되지 않습니다|term of the annual commitment stays/,
      /체험|trial/,
    ],
    [
      'a bundle on trial, from a group name to a domain',
      /무료 체험은 2026년 8월 9일까지|free trial lasts until 9 August 2026/,
      /약정 기간|commitment stays/,
    ],
  ])('R83 an upgrade of %s speaks of what it has only', (shape, says, saysNot) => {
    expect(textOf('UPGRADE_COMPLETE', shape)).toMatch(says);
    expect(textOf('UPGRADE_COMPLETE', shape)).not.toMatch(saysNot);
  });

  it('A2 A3 a mail on the last free day says today, one before it a number of days', () => {
    expect(mailOf('TRIAL_ENDS_SOON', 'a day before the grace begins').subject).toMatch(
      /오늘 끝납니다|ends today/,
    );
    expect(mailOf('TRIAL_ENDS_SOON', 'a day before the grace ends').subject).toMatch(/오늘까지|switch today/);
    expect(mailOf('TRIAL_ENDS_SOON', 'a week before a bundle ends').subject).toMatch(/7일 후|in 7 days/);
  });

  it('R98 F31 the link of a switch names the login ID that will be, and from when it counts', () => {
    const text = textOf('PASSWORD_LINK', 'of a switch from a group name to a bundle under a domain');
    expect(text).toMatch(/로그인 ID: admin@acme\.com|Login ID: admin@acme\.com/);
    expect(text).toMatch(/번들 전환이 완료된 후부터|once the switch to the bundle is complete/);
  });

  it.each([
    ['asked for at the login', /재설정 요청이 접수되어|because a new password was requested/],
    ['asked for by the administrator', /관리자가 위 계정의 .* 요청하여|the administrator of .* asked/],
    [
      'of a switch from a group name to a bundle under a domain',
      /번들 전환을 신청하면서|when requesting the switch/,
    ],
  ])('R99 a link says truly why it came, %s', (shape, why) => {
    expect(textOf('PASSWORD_LINK', shape)).toMatch(why);
    expect(textOf('PASSWORD_LINK', shape)).not.toMatch(/알림 주소|notification address/);
  });
});
