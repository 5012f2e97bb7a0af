import { expect, it } from 'vitest';
import { type ConsolePage, consolePageUrl } from '../../functions/core/console-pages.ts';

it.each<[string, ConsolePage, string]>([
  ['https://c.example', { page: 'COMPANY' }, 'https://c.example/companies/t1'],
  ['https://c.example/', { page: 'BILLS' }, 'https://c.example/companies/t1/bills'],
  ['https://c.example/at//', { page: 'SETTINGS' }, 'https://c.example/at/companies/t1/settings'],
  [
    'http://localhost:3000',
    { page: 'PRODUCT', product: 'NAVER_WORKS' },
    'http://localhost:3000/companies/t1/products/NAVER_WORKS',
  ],
])('under %s the page of %j is %s', (consoleUrl, page, url) => {
  expect(consolePageUrl(consoleUrl, 't1', page)).toBe(url);
});
