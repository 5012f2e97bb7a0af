import type { Product } from '../../catalog/codes.ts';
import { productOf } from '../../catalog/lookups.ts';
import type { Language } from '../../language.ts';

/** Where in the console a company manages its products: the pages have the names that the console gives them. */
export function managementPage(products: readonly Product[], language: Language): string {
  const [product, ...others] = products;
  if (product === undefined || others.length > 0) return WORDS[language].several;
  return WORDS[language].one(productOf(product).names[language]);
}

const WORDS = {
  ko: {
    one: (name: string) => `콘솔의 ${name} 상품 관리 화면`,
    several: '콘솔의 각 상품 관리 화면',
  },
  en: {
    one: (name: string) => `My Product of ${name} in the console`,
    several: 'My Product of each product in the console',
  },
};
