import { describe, expect, it } from 'vitest';
import {
  isFoundBy,
  MAX_SEARCH_TERMS,
  normalSearchText,
  searchTermsOf,
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
