import { describe, expect, it } from 'vitest';
import { isForTrying, linkComplaint, receiverComplaint } from '../../functions/core/linked-pages.ts';

const PUBLIC = ['https://console.example', 'https://localhost.example', 'https://[2001:db8::1]/'];
const HERE = [
  'http://localhost:3000',
  'https://localhost',
  'https://localhost./',
  'https://console.localhost',
  'https://127.0.0.1',
  'https://127.1',
  'https://0.0.0.0',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
];

it('a stage for trying out is dev or local', () => {
  expect(['dev', 'local', 'prod', 'development'].map(isForTrying)).toEqual([true, true, false, false]);
});

describe('R99 the page of a link', () => {
  it.each(PUBLIC)('may be %s', (url) => {
    expect(linkComplaint('prod', url)).toBeUndefined();
  });

  it.each([...HERE, 'http://console.example'])('is not %s, but where one tries things out', (url) => {
    expect(linkComplaint('prod', url)).toBe(
      `mails lead to ${url}: outside of the stages dev and local it is https and not on this machine`,
    );
    expect(linkComplaint('dev', url)).toBeUndefined();
  });
});

describe('the receiver of events', () => {
  it.each(PUBLIC)('may be %s', (url) => {
    expect(receiverComplaint('prod', url)).toBeUndefined();
  });

  it.each(HERE)('is on this machine only where one tries things out: %s', (url) => {
    expect(receiverComplaint('prod', url)).toMatch(/^events go to .* only in the stages dev and local$/);
    expect(receiverComplaint('local', url)).toBeUndefined();
  });

  it('is https where it is another machine', () => {
    expect(receiverComplaint('dev', 'http://receiver.example')).toMatch(/^events go to/);
  });

  it.each([
    'https://mina@receiver.example',
    'https://:secret@receiver.example',
    'https://receiver.example/#top',
  ])('holds no secret: %s is refused', (url) => {
    expect(receiverComplaint('dev', url)).toBe('the address of a receiver has no user, password or #');
  });
});
