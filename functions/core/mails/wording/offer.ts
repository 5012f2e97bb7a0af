import * as z from 'zod';
import { PlanCodeSchema, type Product, ProductSchema } from '../../catalog/codes.ts';
import { planOf, productOf } from '../../catalog/lookups.ts';
import type { Language } from '../../language.ts';
import { stored } from '../../stored.ts';
import type { LabelledValue } from '../content.ts';
import { listInWords } from './in-words.ts';

const plannedProduct = { product: ProductSchema, plan: PlanCodeSchema };
type PlannedProduct = z.infer<z.ZodObject<typeof plannedProduct>>;

/** For `refine`: a name can be given only to a plan that the product has. */
export const hasItsPlan = ({ product, plan }: PlannedProduct): boolean =>
  productOf(product).plans.some(({ code }) => code === plan);

export const PlannedProductSchema = stored(plannedProduct).refine(hasItsPlan);
export const PlannedProductsSchema = z.array(PlannedProductSchema).min(1);

export function planName({ product, plan }: PlannedProduct, language: Language): string {
  return planOf(product, plan).names[language];
}

export function planNames(products: readonly PlannedProduct[], language: Language): string {
  return listInWords(
    products.map((product) => planName(product, language)),
    language,
  );
}

export const productsOf = (planned: readonly PlannedProduct[]): Product[] =>
  planned.map(({ product }) => product);

export function productNames(products: readonly Product[], language: Language): string {
  return listInWords(
    products.map((product) => productOf(product).names[language]),
    language,
  );
}

export function productsValue(products: readonly PlannedProduct[], language: Language): LabelledValue {
  return { label: LABEL[language](products.length > 1), value: planNames(products, language) };
}

const LABEL = {
  ko: () => '상품',
  en: (several: boolean) => (several ? 'Products' : 'Product'),
};
