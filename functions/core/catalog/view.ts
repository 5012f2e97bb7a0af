import { BUNDLE, BUNDLE_PLANS } from './bundle.ts';
import { BUNDLE_INTEGRATIONS, type Integration } from './bundle-integrations.ts';
import type { Product } from './codes.ts';
import { FEATURES, type FeatureCode } from './features.ts';
import { GUIDES } from './guides.ts';
import { bundleIdentity, planOf, productOf } from './lookups.ts';
import { type BundlePlan, LOW_CAPACITY_PERCENT, type Plan } from './plan.ts';
import { PRODUCTS, type ProductEvents, TRIAL_DAYS } from './products.ts';
import { CURRENCY, TERMS_VERSION, VAT_INCLUDED } from './terms.ts';
import type { CatalogView, OfferView, PlanView } from './view-schema.ts';

/** The public catalog: everything to be read before choosing (R9). */
export function catalogView(): CatalogView {
  return {
    termsVersion: TERMS_VERSION,
    currency: CURRENCY,
    vatIncluded: VAT_INCLUDED,
    lowCapacityPercent: LOW_CAPACITY_PERCENT,
    offers: [bundleOffer(), ...Object.values(PRODUCTS).map(productOffer)],
    guides: GUIDES.map(({ code, title, text, url }) => ({
      code,
      title,
      text,
      url,
    })),
  };
}

function bundleOffer(): OfferView {
  return {
    type: 'BUNDLE',
    products: [...BUNDLE.parts],
    name: BUNDLE.names,
    trialDays: TRIAL_DAYS,
    graceDays: BUNDLE.graceDays,
    upgradeInTrial: BUNDLE.upgradeInTrial,
    billingUnit: 'ACCOUNT_DAY',
    trialAccountLimit: PRODUCTS.NAVER_WORKS.trialAccountLimit,
    extraCapacity: BUNDLE.parts.flatMap((part) => extraCapacityOf(part)),
    integrations: BUNDLE_INTEGRATIONS.map(({ code, sentence, limit }: Integration) => ({
      code,
      sentence,
      ...(limit && { limit }),
    })),
    plans: BUNDLE_PLANS.map(bundlePlanView),
  };
}

function productOffer(product: ProductEvents): OfferView {
  return {
    type: 'PRODUCT',
    product: product.code,
    products: [product.code],
    name: product.names,
    trialDays: TRIAL_DAYS,
    graceDays: product.graceDays,
    upgradeInTrial: product.upgradeInTrial,
    billingUnit: product.billingUnit,
    trialAccountLimit: product.trialAccountLimit,
    extraCapacity: extraCapacityOf(product.code),
    integrations: [],
    plans: product.plans.filter((plan) => plan.soldAlone).map(planView),
  };
}

function planView(plan: Plan): PlanView {
  return {
    code: plan.code,
    rank: plan.rank,
    name: plan.names,
    features: featureViews(plan.features),
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

function bundlePlanView(bundle: BundlePlan): PlanView {
  const naverWorks = planOf('NAVER_WORKS', bundle.parts.NAVER_WORKS);
  const workplace = planOf('WORKPLACE', bundle.parts.WORKPLACE);
  return {
    code: bundle.code,
    rank: bundle.rank,
    name: bundle.names,
    parts: { ...bundle.parts },
    features: featureViews([...naverWorks.features, ...workplace.features]),
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

function featureViews(codes: readonly FeatureCode[]): PlanView['features'] {
  return codes.map((code) => ({ code, sentence: FEATURES[code] }));
}

function extraCapacityOf(product: Product): OfferView['extraCapacity'] {
  const { extraCapacity } = productOf(product);
  return extraCapacity === null ? [] : [{ product, ...extraCapacity }];
}
