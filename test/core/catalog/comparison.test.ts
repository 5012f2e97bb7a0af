import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES, FEATURES } from '../../../functions/core/catalog/features.ts';
import { catalogView } from '../../../functions/core/catalog/view.ts';
import type { OfferView } from '../../../functions/core/catalog/view-schema.ts';

const offerOf = (name: string, language: 'ko' | 'en' = 'en'): OfferView => {
  const offer = catalogView(language).offers.find(({ product, type }) => (product ?? type) === name);
  if (!offer) throw new Error(`no offer ${name}`);
  return offer;
};

/** A row as it is read from left to right: what a plan does not have is a dash. */
const rowOf = (offer: OfferView, code: string): string[] => {
  const row = offer.comparison.find((one) => one.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row.cells.map(({ included, text }) => (included ? (text ?? 'yes') : '-'));
};

describe('the comparison of the plans of an offer', () => {
  it.each([
    ['NAVER_WORKS', 'MESSAGE', ['yes', 'yes', 'yes']],
    ['NAVER_WORKS', 'MAIL', ['-', '30 GB per account', 'unlimited']],
    ['NAVER_WORKS', 'DRIVE', ['-', '30 GB per account', '1 TB per account']],
    ['NAVER_WORKS', 'LOGIN', ['ID@domain name or ID@group name', 'ID@domain name', 'ID@domain name']],
    ['WORKPLACE', 'APPROVALS', ['yes', 'yes', 'yes']],
    ['WORKPLACE', 'ORG_CHART_MAIL', ['-', 'yes', 'yes']],
    [
      'WORKPLACE',
      'SHARED_CAPACITY_WORKPLACE',
      ['512 GB + 1 GB per account', '512 GB + 1 GB per account', '1 TB + 1 GB per account'],
    ],
    [
      'WORKPLACE',
      'SHARED_CAPACITY_NAVER_WORKS',
      ['-', '1 TB + 1 GB per account', '10 TB + 1 GB per account'],
    ],
    ['WORKBOX', 'SHARED_CAPACITY_WORKBOX', ['1 TB']],
    ['BUNDLE', 'MAIL', ['-', '30 GB per account', 'unlimited']],
    ['BUNDLE', 'BOARD', ['yes', 'yes', 'yes']],
  ])('R9 R60 R108 %s shows %s of its plans side by side', (offer, code, cells) => {
    expect(rowOf(offerOf(offer), code)).toEqual(cells);
  });

  it('R9 reads as well in Korean', () => {
    const offer = offerOf('WORKPLACE', 'ko');
    expect(rowOf(offer, 'SHARED_CAPACITY_WORKPLACE')).toEqual([
      '512 GB + 계정당 1 GB',
      '512 GB + 계정당 1 GB',
      '1 TB + 계정당 1 GB',
    ]);
    expect(rowOf(offerOf('NAVER_WORKS', 'ko'), 'MAIL')).toEqual(['-', '계정당 30 GB', '무제한']);
    expect(rowOf(offerOf('NAVER_WORKS', 'ko'), 'LOGIN')[0]).toBe('ID@도메인 또는 ID@그룹 이름');
    for (const { name } of offer.comparison) expect(name).toMatch(/[가-힣]|WORKPLACE|NAVER WORKS/);
  });

  it.each([
    'BUNDLE',
    'NAVER_WORKS',
    'WORKPLACE',
    'WORKBOX',
  ])('R9 %s has a cell for each plan in each row', (name) => {
    const { plans, comparison } = offerOf(name);
    const codes = plans.map(({ code }) => code);
    for (const row of comparison) expect(row.cells.map(({ plan }) => plan)).toEqual(codes);
    expect(new Set(comparison.map(({ code }) => code)).size).toBe(comparison.length);
  });

  it('R9 says which rows tell the plans apart, and no two plans of an offer are alike', () => {
    for (const { plans, comparison } of catalogView('en').offers) {
      for (const { code, differs, cells } of comparison) {
        const read = new Set(cells.map(({ included, text }) => `${included} ${text}`));
        expect({ code, differs }).toEqual({ code, differs: read.size > 1 });
      }
      const columns = plans.map((_, index) =>
        JSON.stringify(comparison.map(({ cells }) => [cells[index]?.included, cells[index]?.text])),
      );
      expect(new Set(columns).size).toBe(plans.length);
    }
  });
});

describe('the features of a plan', () => {
  it('R9 R60 differ where the plans do, with how much of them an account gets', () => {
    const featuresOf = (plan: string) =>
      offerOf('NAVER_WORKS')
        .plans.find(({ code }) => code === plan)
        ?.features.filter(({ code }) => code === 'MAIL' || code === 'DRIVE')
        .map(({ name, amount }) => [name, amount]);
    expect(featuresOf('LITE')).toEqual([]);
    expect(featuresOf('BASIC')).toEqual([
      ['Mail', '30 GB per account'],
      ['Drive', '30 GB per account'],
    ]);
    expect(featuresOf('PREMIUM')).toEqual([
      ['Mail', 'unlimited'],
      ['Drive', '1 TB per account'],
    ]);
  });

  it('R9 have a name each, in both languages', () => {
    expect(Object.keys(FEATURE_NAMES)).toEqual(Object.keys(FEATURES));
    for (const { ko, en } of Object.values(FEATURE_NAMES)) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).toMatch(/^[A-Z][ -~]+$/);
    }
  });
});
