import { expect, it } from 'vitest';
import { createMailPacker, type Mail } from '../../../infra/local/engines/mail.ts';

const MAIL: Mail = {
  messageId: 'm-1',
  from: 'no-reply@smartwork.example',
  to: ['boss@acme-mail.com'],
  subject: '무료 체험 안내',
  text: '안녕하세요.',
  html: '<p>안녕하세요.</p>',
  sentAt: '2026-07-01T00:00:00Z',
};

it.each<[string, Mail]>([
  ['the first of its template', MAIL],
  ['a later one', { ...MAIL, messageId: 'm-2', text: '반갑습니다.', html: '<p>반갑습니다.</p>' }],
  ['one without HTML', { ...MAIL, html: undefined }],
  ['one of another template', { ...MAIL, template: 'SETUP_COMPLETE' }],
  ['one like no other', { ...MAIL, html: Array.from({ length: 20_000 }, (_, at) => at).join(' ') }],
])('a packed mail reads like the one that was sent: %s', (_, mail) => {
  const packed = createMailPacker();
  packed(MAIL);
  const kept = packed(mail);
  expect({ ...kept }).toEqual(mail);
  expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(mail)));
});
