import { type Instant, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import { isLive } from '../model/subscription.ts';
import { loginIdOf, type Tenant } from '../model/tenant.ts';
import type { Consequence } from './consequence.ts';
import { accountPrice, partGoesOn } from './parts.ts';

/**
 * What a switch to a bundle, or to a higher one, means from its day on: under which IDs people log in, what is free
 * until when, what is paid, and what an account costs. `after` is the company once the operation is carried out.
 */
export function consequencesOfBundle(before: Tenant, after: Tenant, at: Instant): Consequence[] {
  if (!after.bundle) return [];
  const partsOf = ({ subscriptions }: Tenant) =>
    BUNDLE.parts.map((product) => subscriptions[product]).filter(isLive);
  const [was, is] = [partsOf(before), partsOf(after)];
  const on = kstDateOf(at);
  return [
    loginIds(before, after),
    ...is.map((part) => partGoesOn(after, part, at)),
    ...accountPrice({ parts: was, on }, { parts: is, on }),
  ];
}

function loginIds(before: Tenant, after: Tenant): Consequence {
  const [was, is] = [loginIdOf('ID', before.identity), loginIdOf('ID', after.identity)];
  return was === is
    ? { code: 'LOGIN_IDS_STAY', loginIds: is }
    : { code: 'LOGIN_IDS_CHANGE', before: was, loginIds: is };
}
