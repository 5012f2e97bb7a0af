import { describe, expect, it } from 'vitest';
import {
  isFoundBy,
  MAX_SEARCH_TERMS,
  normalSearchText,
  searchTermsOf,
  termChanges,
} from '../../../functions/core/accounts/search-terms.ts';

const textsOf = (account: { name?: string; email?: string }): string[] =>
  searchTermsOf(account).map(({ by, text }) => `${by} ${text}`);

describe('what an account is found by', () => {
  it.each([
    [{}, []],
    [{ email: 'Kim@Acme.example' }, ['EMAIL kim@acme.example']],
    [{ name: '김철수' }, ['NAME 김철수', 'NAME 철수', 'NAME 수']],
    [{ name: 'Kim  Cheolsu' }, ['NAME kim cheolsu', 'NAME cheolsu']],
    [
      { name: '홍길동 (Sales)' },
      ['NAME 홍길동 (sales)', 'NAME 길동 (sales)', 'NAME 동 (sales)', 'NAME sales)'],
    ],
    [
      { name: '김철수', email: 'kim@acme.example' },
      ['NAME 김철수', 'NAME 철수', 'NAME 수', 'EMAIL kim@acme.example'],
    ],
    // Decomposed Hangul and full-width letters are the same name.
    [{ name: '김철수'.normalize('NFD') }, ['NAME 김철수', 'NAME 철수', 'NAME 수']],
    [{ name: 'ＫＩＭ' }, ['NAME kim']],
  ])('R150 %o', (account, terms) => {
    expect(textsOf(account)).toEqual(terms);
  });

  it('R150 a long name has so many beginnings and no more', () => {
    const terms = searchTermsOf({ name: '가나다라마바사아자차', email: 'a@b.example' });
    expect(terms).toHaveLength(MAX_SEARCH_TERMS);
  });

  it('R150 a name that grows in the form of comparison still has room in a sort key', () => {
    const [term] = searchTermsOf({ name: '\ufdfa'.repeat(40) });
    expect(new TextEncoder().encode(term?.text).length).toBeLessThan(500);
  });

  it.each([
    ['NAME', '철', true],
    ['NAME', '김철수', true],
    ['NAME', '철수수', false],
    ['NAME', 'kim', false],
    ['EMAIL', 'kim@', true],
    ['EMAIL', 'acme', false],
  ] as const)('R150 by %s %s: %s', (by, text, isFound) => {
    const account = { name: '김철수', email: 'kim@acme.example' };
    expect(searchTermsOf(account).some((term) => isFoundBy(account, { by, text }, term))).toBe(isFound);
  });

  it('R150 one of several terms that fit tells of the account', () => {
    const account = { name: '수수' };
    const told = searchTermsOf(account).filter((term) =>
      isFoundBy(account, { by: 'NAME', text: '수' }, term),
    );
    expect(told).toEqual([{ by: 'NAME', text: '수수' }]);
  });

  it('R150 is compared without case, doubled spaces and spaces around', () => {
    expect(normalSearchText('  KIM   Cheolsu ')).toBe('kim cheolsu');
  });
});

describe('R150 the terms that a change of an account writes', () => {
  const mina = { product: 'WORKPLACE', id: 'mina' } as const;
  const inWords = ({ put, dropped }: ReturnType<typeof termChanges>) =>
    [put, dropped].map((terms) => terms.map(({ by, text, id }) => `${by} ${text} ${id}`));

  it.each<[string, Parameters<typeof termChanges>[1], Parameters<typeof termChanges>[1], string[], string[]]>(
    [
      [
        'of a new one',
        undefined,
        { name: 'Mina', email: 'mina@acme.com' },
        ['NAME mina mina', 'EMAIL mina@acme.com mina'],
        [],
      ],
      ['of one that is gone', { name: 'Mina' }, undefined, [], ['NAME mina mina']],
      [
        'of another address',
        { name: 'Mina', email: 'a@acme.com' },
        { name: 'Mina', email: 'b@acme.com' },
        ['NAME mina mina', 'EMAIL b@acme.com mina'],
        ['EMAIL a@acme.com mina'],
      ],
      [
        'of a word less',
        { name: 'Mina Kim' },
        { name: 'Mina' },
        ['NAME mina mina'],
        ['NAME mina kim mina', 'NAME kim mina'],
      ],
      [
        'of an address that was a name',
        { name: 'kim' },
        { email: 'kim' },
        ['EMAIL kim mina'],
        ['NAME kim mina'],
      ],
    ],
  )('are those %s', (_, before, after, put, dropped) => {
    expect(inWords(termChanges(mina, before, after))).toEqual([put, dropped]);
  });

  it('are none of another product', () => {
    const other = { product: 'WORKBOX', id: 'mina' } as const;
    expect(termChanges(other, { name: 'Mina' }, { name: 'Kim' })).toEqual({ put: [], dropped: [] });
  });
});
