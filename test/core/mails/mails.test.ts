import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../functions/core/language.ts';
import { notice, paragraph, values } from '../../../functions/core/mails/content.ts';
import { framed } from '../../../functions/core/mails/framed.ts';
import { htmlOf } from '../../../functions/core/mails/html.ts';
import type { SetupCompleteData } from '../../../functions/core/mails/templates/setup/setup-complete.ts';
import { textOf } from '../../../functions/core/mails/text.ts';
import { dateInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { FRAME, renderMail } from '../../support/render-mail.ts';
import { seen } from './seen.ts';

const bundle: SetupCompleteData = {
  products: [
    { product: 'NAVER_WORKS', plan: 'BASIC' },
    { product: 'WORKPLACE', plan: 'BASIC' },
  ],
  bundlePlan: 'BASIC_BASIC',
  loginId: 'admin@acme.com',
  companyId: 'acme',
  workplaceUrl: 'https://acme.ncpworkplace.com',
  adminUrls: [
    { product: 'NAVER_WORKS', url: 'https://admin.worksmobile.com' },
    { product: 'WORKPLACE', url: 'https://acme.ncpworkplace.com' },
  ],
  trialEndDate: '2026-07-29',
  expiresAt: '2026-07-29T15:00:00Z',
  domainName: 'acme.com',
  graceDays: 0,
};

const naverWorksUnderGroup: SetupCompleteData = {
  products: [{ product: 'NAVER_WORKS', plan: 'LITE' }],
  loginId: 'admin@acme',
  adminUrls: [{ product: 'NAVER_WORKS', url: 'https://admin.worksmobile.com' }],
  trialEndDate: '2026-07-29',
  expiresAt: '2026-07-29T15:00:00Z',
  graceDays: 30,
};

describe.each(LANGUAGES)('SETUP_COMPLETE in %s', (language) => {
  const expected = {
    ko: { lastDay: '2026년 7월 29일', expiry: '2026년 7월 30일 00:00', graceEnd: '2026년 8월 29일 00:00' },
    en: { lastDay: '29 July 2026', expiry: '00:00 on 30 July 2026', graceEnd: '00:00 on 29 August 2026' },
  }[language];
  const proof = { ko: '도메인 acme.com의 소유를 확인', en: 'prove that the domain acme.com is yours' }[
    language
  ];
  const oneAccount = { ko: '관리자 계정 하나로', en: 'The one administrator account' }[language];

  it('R45 R49 R61 R158 R161 tells in text and in HTML how to log in and where', () => {
    const { subject, text, html } = renderMail('SETUP_COMPLETE', language, bundle);
    expect(subject).toContain('NAVER WORKS Basic + WORKPLACE Basic');
    for (const form of [text, seen(html)]) {
      expect(form).toContain('NAVER WORKS Basic + WORKPLACE Basic');
      expect(form).toContain('admin@acme.com');
      expect(form).toContain('https://acme.ncpworkplace.com');
      expect(form).toContain('https://admin.worksmobile.com');
      expect(form).toContain(oneAccount);
    }
    expect(html).toContain('<a href="https://admin.worksmobile.com"');
  });

  it('R52 R53 A2 names the last free day, when login ends and that the data is deleted', () => {
    const { text, html } = renderMail('SETUP_COMPLETE', language, bundle);
    for (const form of [text, seen(html)]) {
      expect(form).toContain(expected.lastDay);
      expect(form).toContain(expected.expiry);
      expect(form).toMatch(/삭제됩니다|is deleted/);
      expect(form).toMatch(/콘솔의 각 상품 관리 화면|My Product of each product/);
      expect(form).not.toContain(expected.graceEnd);
    }
  });

  it('R64 names one My Product where there is one', () => {
    expect(renderMail('SETUP_COMPLETE', language, naverWorksUnderGroup).text).not.toMatch(
      /각 상품|each product/,
    );
  });

  it('R55 A1 says until when NAVER WORKS alone keeps the data', () => {
    const { text, html } = renderMail('SETUP_COMPLETE', language, naverWorksUnderGroup);
    for (const form of [text, seen(html)]) {
      expect(form).toContain(expected.expiry);
      expect(form).toContain('30');
      expect(form).toContain(expected.graceEnd);
    }
  });

  it('R46 R47 asks for the proof of a domain, and only NAVER WORKS does', () => {
    const { domainName: _, ...withoutDomain } = bundle;
    const workplace = {
      ...bundle,
      products: [{ product: 'WORKPLACE', plan: 'WORKPLACE' }],
      bundlePlan: undefined,
    };
    const textOf = (data: unknown) => renderMail('SETUP_COMPLETE', language, data).text;
    expect(textOf(bundle)).toContain(proof);
    expect(textOf(withoutDomain)).not.toContain(proof);
    expect(textOf(workplace)).not.toContain(proof);
  });

  it('leaves out what a tenant does not have instead of saying undefined', () => {
    const { subject, text, html } = renderMail('SETUP_COMPLETE', language, naverWorksUnderGroup);
    expect(subject + text + html).not.toMatch(/undefined|null|NaN|\[object/);
    expect(text).not.toContain(oneAccount);
    expect(text).not.toMatch(/회사 ID|Company ID/);
  });

  it('escapes hostile values and takes no line break from them', () => {
    const hostile = {
      ...bundle,
      loginId: `"><script>alert('x')</script>&amp;\r\nBcc: all@acme.com`,
      companyId: '<img src=x onerror=alert(1)>',
      domainName: "acme.com' onmouseover='x",
    };
    const { subject, text, html } = renderMail('SETUP_COMPLETE', language, hostile);
    expect(html).not.toMatch(/<script|<img|[\r]/);
    expect(html).toContain(
      '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp; Bcc: all@acme.com',
    );
    expect(html).toContain('acme.com&#39; onmouseover=&#39;x');
    expect(text).toContain(`"><script>alert('x')</script>&amp; Bcc: all@acme.com`);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('lets no value add a tag or a line, whatever it is', () => {
    const shape = ({ text, html }: { text: string; html: string }) => [
      html.match(/[<>]/g)?.length,
      html.match(/"/g)?.length,
      text.split('\n').length,
    ];
    const plain = shape(renderMail('SETUP_COMPLETE', language, bundle));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (loginId, companyId) => {
        expect(shape(renderMail('SETUP_COMPLETE', language, { ...bundle, loginId, companyId }))).toEqual(
          plain,
        );
      }),
    );
  });

  it('loads nothing from elsewhere and is readable in dark and in light', () => {
    const { html } = renderMail('SETUP_COMPLETE', language, bundle);
    expect(html).not.toMatch(/<img|<link|src=|url\(|@import/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain(`<html lang="${language}"`);
  });
});

describe('content of any mail', () => {
  const hostile = '<b title="x">&\'\r\n\u2028Bcc: all@acme.com';
  const mail = framed(
    {
      subject: hostile,
      blocks: [
        paragraph(hostile),
        notice(hostile),
        values({ label: 'Label', value: hostile, url: 'https://a.io/"<' }),
      ],
      action: { label: hostile, to: { url: 'https://b.io/"<' } },
      reader: hostile,
      why: hostile,
    },
    {},
    { ...FRAME, supportContact: hostile },
    'en',
  );

  it('is on single lines: a value never makes a header or a line', () => {
    expect(JSON.stringify(mail)).not.toMatch(/\\r|\\n|\u2028/);
    expect(mail.subject).toBe('<b title="x">&\' Bcc: all@acme.com');
  });

  it('is escaped wherever it stands in the HTML and stands as it is in the text', () => {
    const html = htmlOf(mail);
    expect(html).not.toContain('<b ');
    // The title stands twice, for programs and for screen readers, and the first words are the preview.
    expect(html.split('&lt;b title=&quot;x&quot;&gt;&amp;&#39; Bcc')).toHaveLength(1 + 3 + 8);
    expect(html).toContain('href="https://a.io/&quot;&lt;"');
    expect(html).toContain('href="https://b.io/&quot;&lt;"');
    expect(textOf(mail).split('<b title="x">&\' Bcc')).toHaveLength(1 + 8);
    expect(textOf(mail)).toContain('(https://a.io/"<)');
  });
});

describe('data of a mail', () => {
  it.each([
    ['a link that is not https', { ...bundle, workplaceUrl: 'javascript:alert(1)' }],
    ['no product', { ...bundle, products: [] }],
    ['a missing login ID', { ...bundle, loginId: undefined }],
  ])('is refused with %s', (_, data) => {
    expect(() => renderMail('SETUP_COMPLETE', 'ko', data)).toThrow(
      expect.objectContaining({ name: 'ZodError' }),
    );
  });

  it('speaks only Korean to Koreans and only English to others, names apart', () => {
    expect(renderMail('SETUP_COMPLETE', 'en', bundle).text).toMatch(/^[ -~\n]+$/);
    const korean = renderMail('SETUP_COMPLETE', 'ko', bundle).text;
    expect(
      korean
        .split('\n')
        .filter((line) => line.endsWith('.'))
        .every((line) => /(니다|니까|십시오)\.$/.test(line)),
    ).toBe(true);
  });

  it.each([
    ['2026-01-01', '2026년 1월 1일', '1 January 2026'],
    ['2028-02-29', '2028년 2월 29일', '29 February 2028'],
    ['2026-12-31', '2026년 12월 31일', '31 December 2026'],
  ] as const)('writes %s as a date in words', (date, ko, en) => {
    expect([dateInWords(date, 'ko'), dateInWords(date, 'en')]).toEqual([ko, en]);
  });
});
