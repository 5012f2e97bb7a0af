import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Journey } from '../journeys/journey.ts';
import { axeFindings, overflowOf } from './story.ts';

/** A company of the sample customer that is set up, by its name in the address. */
export async function companyOf({ as, local }: Journey, request: object): Promise<string> {
  const reply = await (await as('customer-1')).post('/v1/tenants', request);
  await local.drain();
  return (reply.headers.get('location') ?? '').replace('/v1/tenants/', '');
}

/** What the API says of one product of a company. */
export async function subscriptionOf({ as }: Journey, tenantId: string, product: string) {
  const { body } = await (await as('customer-1')).get(`/v1/tenants/${tenantId}`);
  const { subscriptions }: { readonly subscriptions: readonly Subscription[] } = Object(body);
  const found = subscriptions.find((one) => one.product === product);
  if (!found) throw new Error(`no ${product} in ${tenantId}`);
  return found;
}
interface Subscription {
  readonly product: string;
  readonly plan: string;
  readonly phase: string;
  readonly billingPlan: string;
  readonly trial?: { readonly endDate: string };
  readonly commitment?: { readonly endDate: string };
  readonly renewal?: { readonly renewalType: string };
  readonly scheduledChanges: readonly { readonly type: string; readonly effectiveDate: string }[];
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** The button of the confirmation: the form below has one of the same name. */
export const confirmed = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

export const isSound = async (page: Page) =>
  expect([await axeFindings(page), await overflowOf(page)]).toEqual([[], 0]);
