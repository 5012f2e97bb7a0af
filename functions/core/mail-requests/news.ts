import type { EventDetails } from '../lifecycle/event-details.ts';
import type { Step } from '../lifecycle/events.ts';
import type { MailTemplateName } from '../mails/template-names.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Profile, Tenant } from '../model/tenant.ts';
import type { UsageDays } from '../model/usage.ts';
import { present } from '../present.ts';

/** The name under which everybody logs in, a domain or a group name: what mails tell of it, a later one may replace. */
export const LOGIN_NAME = 'LOGIN_NAME';

/** Steps of one type at one instant, such as those of both parts of a bundle: they share a mail. */
export interface News {
  readonly tenant: Tenant;
  readonly tenantBefore: Tenant;
  /** As the first of these steps found it, whichever steps of the same commit came before. */
  readonly found: Tenant;
  readonly profile: Profile;
  /** As the commit leaves it. */
  readonly profileAfter: Profile;
  /** As the whole commit leaves it: what is not so any more by then is told to nobody. */
  readonly tenantInTheEnd: Tenant;
  /** Of the first of these steps. */
  readonly details: EventDetails | undefined;
  /** What the steps left; one for each step that names a product. */
  readonly subscriptions: readonly Subscription[];
  /** All steps of the commit. */
  readonly steps: readonly Step[];
  /** The same subscriptions as the first of these steps found them. */
  readonly before: readonly Subscription[];
  readonly usage: UsageDays;
}

export interface WantedMail {
  readonly template: MailTemplateName;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where it does not go to the notification address. */
  readonly recipient?: string | undefined;
  /** What it tells of, where that is neither the products of its steps nor the name that they have changed. */
  readonly about?: readonly string[];
}

/** A subscription that steps tell of, as the whole commit leaves it. */
export const inTheEnd = ({ tenantInTheEnd }: News, { product }: Subscription): Subscription =>
  present(tenantInTheEnd.subscriptions[product], `${product} is told of and not there`);

export const plannedOf = (subscriptions: readonly Subscription[]) =>
  subscriptions.map(({ product, plan, reservation }) => ({ product, plan: reservation?.plan ?? plan }));
