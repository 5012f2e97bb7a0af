import type { Language } from '../language.ts';
import { amountOf } from './amounts.ts';
import { BUNDLE, BUNDLE_PLANS } from './bundle.ts';
import { BUNDLE_INTEGRATIONS, type Integration } from './bundle-integrations.ts';
import type { Product } from './codes.ts';
import { comparisonOf } from './comparison.ts';
import { FEATURE_NAMES, FEATURES } from './features.ts';
import { GUIDES } from './guides.ts';
import { bundleIdentity, featuresOfPlan, planOf, productOf } from './lookups.ts';
import { type BundlePlan, LOW_CAPACITY_PERCENT, type Plan } from './plan.ts';
import { PRODUCTS, type ProductEvents, TRIAL_DAYS } from './products.ts';
import { CURRENCY, TERMS_VERSION, VAT_INCLUDED } from './terms.ts';
import { SAMPLE, TERMS_DOCUMENTS, type TermsDocument } from './terms-documents.ts';
import type { CatalogView, OfferView, PlanView } from './view-schema.ts';

/** The public catalog: everything to be read before choosing (R9), in one language. */
export function catalogView(language: Language = 'ko'): CatalogView {
  return {
    termsVersion: TERMS_VERSION,
    terms: termsViews(language),
    currency: CURRENCY,
    vatIncluded: VAT_INCLUDED,
    lowCapacityPercent: LOW_CAPACITY_PERCENT,
    offers: [
      bundleOffer(language),
      ...Object.values(PRODUCTS).map((product) => productOffer(product, language)),
    ],
    guides: GUIDES.map(({ code, title, text, url }) => ({
      code,
      title: title[language],
      text: text[language],
      url,
    })),
  };
}

function termsViews(language: Language): CatalogView['terms'] {
  return TERMS_DOCUMENTS.map(({ code, title, paragraphs, url, agreedWith, sample }: TermsDocument) => ({
    code,
    version: TERMS_VERSION,
    title: title[language],
    text: [...(sample ? [SAMPLE[language]] : []), ...paragraphs[language]].join('\n\n'),
    url,
    agreedWith: [...agreedWith],
    sample,
  }));
}

function bundleOffer(language: Language): OfferView {
  const plans = BUNDLE_PLANS.map((plan) => bundlePlanView(plan, language));
  return {
    type: 'BUNDLE',
    products: [...BUNDLE.parts],
    name: 'NAVER WORKS + WORKPLACE',
    trialDays: TRIAL_DAYS,
    graceDays: BUNDLE.graceDays,
    upgradeInTrial: BUNDLE.upgradeInTrial,
    billingUnit: 'ACCOUNT_DAY',
    trialAccountLimit: PRODUCTS.NAVER_WORKS.trialAccountLimit,
    extraCapacity: BUNDLE.parts.flatMap((part) => extraCapacityOf(part)),
    integrations: BUNDLE_INTEGRATIONS.map(({ code, sentence, limit }: Integration) => ({
      code,
      sentence: sentence[language],
      ...(limit && { limit: limit[language] }),
    })),
    plans,
    comparison: comparisonOf(plans, language),
  };
}

function productOffer(product: ProductEvents, language: Language): OfferView {
  const plans = product.plans.filter((plan) => plan.soldAlone).map((plan) => planView(plan, language));
  return {
    type: 'PRODUCT',
    product: product.code,
    products: [product.code],
    name: product.names[language],
    trialDays: TRIAL_DAYS,
    graceDays: product.graceDays,
    upgradeInTrial: product.upgradeInTrial,
    billingUnit: product.billingUnit,
    trialAccountLimit: product.trialAccountLimit,
    extraCapacity: extraCapacityOf(product.code),
    integrations: [],
    plans,
    comparison: comparisonOf(plans, language),
  };
}

function planView(plan: Plan, language: Language): PlanView {
  return {
    code: plan.code,
    rank: plan.rank,
    name: plan.names[language],
    features: featureViews(plan, language),
    identity: [...plan.identity],
    monthlyPrice: plan.monthlyPrice,
    annualPrice: plan.annualPrice,
    samplePrices: plan.samplePrices,
    capacity: {
      shared: [...plan.capacity.shared],
      personal: [...plan.capacity.personal],
      notCounted: [...plan.capacity.notCounted],
      sample: plan.capacity.sample,
    },
    selfServiceUpgrade: plan.selfServiceUpgrade,
  };
}

function bundlePlanView(bundle: BundlePlan, language: Language): PlanView {
  const naverWorks = planOf('NAVER_WORKS', bundle.parts.NAVER_WORKS);
  const workplace = planOf('WORKPLACE', bundle.parts.WORKPLACE);
  return {
    code: bundle.code,
    rank: bundle.rank,
    name: bundle.names[language],
    parts: { ...bundle.parts },
    features: bundleFeatures(bundle, language),
    identity: [...bundleIdentity(bundle.code)],
    monthlyPrice: naverWorks.monthlyPrice + workplace.monthlyPrice,
    annualPrice: naverWorks.annualPrice + workplace.annualPrice,
    samplePrices: naverWorks.samplePrices || workplace.samplePrices,
    capacity: {
      shared: [...naverWorks.capacity.shared, ...workplace.capacity.shared],
      personal: [...naverWorks.capacity.personal, ...workplace.capacity.personal],
      notCounted: [...naverWorks.capacity.notCounted, ...workplace.capacity.notCounted],
      sample: naverWorks.capacity.sample || workplace.capacity.sample,
    },
    selfServiceUpgrade: true,
  };
}

/** Those of its parts, and what WORKPLACE can do because of the other one. */
const bundleFeatures = ({ code, parts }: BundlePlan, language: Language): PlanView['features'] =>
  BUNDLE.parts.flatMap((product) => {
    const plan = planOf(product, parts[product]);
    return featureViews({ ...plan, features: featuresOfPlan(product, plan.code, code) }, language);
  });

const featureViews = ({ features, capacity }: Plan, language: Language): PlanView['features'] =>
  features.map((code) => {
    const amount = amountOf(code, capacity, language);
    return {
      code,
      name: FEATURE_NAMES[code][language],
      sentence: FEATURES[code][language],
      ...(amount !== undefined && { amount }),
    };
  });

function extraCapacityOf(product: Product): OfferView['extraCapacity'] {
  const { extraCapacity } = productOf(product);
  return extraCapacity === null ? [] : [{ product, ...extraCapacity }];
}
