import { expect, it } from 'vitest';
import { type Mail, packed } from '../../../infra/local/engines/mail.ts';

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
  ['both texts', MAIL],
  ['no HTML', { ...MAIL, html: undefined }],
])('a packed mail reads like the one that was sent, with %s', (_, mail) => {
  expect({ ...packed(mail) }).toEqual(mail);
  expect(JSON.parse(JSON.stringify(packed(mail)))).toEqual(JSON.parse(JSON.stringify(mail)));
});
