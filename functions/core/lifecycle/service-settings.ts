import * as z from 'zod';
import { PlanCodeSchema, type Product } from '../catalog/codes.ts';
import { featuresOfPlan } from '../catalog/lookups.ts';
import { isLive } from '../model/subscription.ts';
import {
  bundleOf,
  type Identity,
  IdentitySchema,
  isPartOfBundle,
  type Profile,
  subscriptionsOf,
  type Tenant,
} from '../model/tenant.ts';
import { BUNDLE_LINKS } from './operation.ts';

/** With what a service serves a company: its plan and what that can do, names, language and zone (R31, R32, R60), its links (R56-R59). */
export const ServiceSettingsSchema = IdentitySchema.extend({
  plan: PlanCodeSchema,
  features: z.array(z.string()).readonly(),
  language: z.string(),
  timeZone: z.string(),
  integrations: z.array(z.string()).readonly(),
});
export type ServiceSettings = z.infer<typeof ServiceSettingsSchema>;

export type RequiredSettings = Partial<Record<Product, ServiceSettings>>;

/** What the services of the company are to be told: the only place that says it. */
export const requiredSettings = (
  tenant: Tenant,
  { language, timeZone }: Pick<Profile, 'language' | 'timeZone'>,
): RequiredSettings =>
  Object.fromEntries(
    subscriptionsOf(tenant)
      .filter(isLive)
      .map(({ product, plan }): [Product, ServiceSettings] => [
        product,
        {
          plan,
          features: featuresOfPlan(product, plan, bundleOf(tenant, product)?.plan),
          language,
          timeZone,
          ...namesOf(tenant.identity),
          integrations: isPartOfBundle(tenant, product) ? BUNDLE_LINKS : [],
        },
      ]),
  );

/** The settings that a service gets; the links to other services stand apart. */
export const settingsToSend = ({ integrations: _, ...settings }: ServiceSettings) => settings;

/** In one order, whatever order the store keeps. */
const namesOf = ({ companyId, domainName, groupName }: Identity): Identity => ({
  ...(companyId !== undefined && { companyId }),
  ...(domainName !== undefined && { domainName }),
  ...(groupName !== undefined && { groupName }),
});

/** Whether a service that goes on is to be told something else than before; a new one is told by its set-up. */
export function areChanged(before: RequiredSettings, after: RequiredSettings): boolean {
  return Object.entries(after).some(([product, settings]) => {
    const told = before[product as Product];
    return told !== undefined && JSON.stringify(told) !== JSON.stringify(settings);
  });
}
