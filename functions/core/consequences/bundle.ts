import { startOfKstDay } from '../business-calendar.ts';
import { carriedOut } from '../lifecycle/operation.ts';
import { loginIdOf, type Tenant } from '../model/tenant.ts';
import type { Consequence } from './consequence.ts';
import { accountPrice, bundlePartsOf, partGoesOn } from './parts.ts';

/**
 * What a switch to a bundle, or to a higher one, means from the day of its request on: under which IDs people log in,
 * what is free until when, what is paid, and what an account costs (A36). Expects the company with the operation that is
 * to be carried out; nothing where it makes no bundle.
 */
export function consequencesOfBundle(running: Tenant): Consequence[] {
  const { target } = running.operation;
  const after = carriedOut(running);
  if (!target?.bundlePlan || after.bundle?.plan !== target.bundlePlan) return [];
  const begins = target.parts.filter((part) => part.begins).map(({ product }) => product);
  const was = bundlePartsOf(running).filter(({ product }) => !begins.includes(product));
  const is = bundlePartsOf(after);
  const on = target.requestedOn;
  return [
    loginIds(running, after),
    ...is.map((part) => partGoesOn(after, part, startOfKstDay(on))),
    ...accountPrice({ parts: was, on }, { parts: is, on }),
  ];
}

function loginIds(before: Tenant, after: Tenant): Consequence {
  const [was, is] = [loginIdOf('ID', before.identity), loginIdOf('ID', after.identity)];
  return was === is
    ? { code: 'LOGIN_IDS_STAY', loginIds: is }
    : { code: 'LOGIN_IDS_CHANGE', before: was, loginIds: is };
}
