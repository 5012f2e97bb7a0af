import { describe, expect, test } from 'vitest';
import { MAIL_TEMPLATE_NAMES } from '../../functions/core/mails/template-names.ts';
import { tableOf } from './tables.ts';

describe('docs/mails.md', () => {
  const rows = tableOf('docs/mails.md', 'mails');

  test('has every mail once (R158)', () => {
    expect(rows.map(([name]) => name)).toEqual(MAIL_TEMPLATE_NAMES);
  });

  test.each(rows)('says when %s is sent and what it says', (_, when, what) => {
    expect(when).not.toBe('');
    expect(what).not.toBe('');
  });
});
