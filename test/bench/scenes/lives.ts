import * as z from 'zod';
import {
  addDays,
  epochOf,
  instantOf,
  kstDateOf,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';
import { type JourneyCaller, locationOf, type Reply } from '../../support/journeys/caller.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

/** Lets so many companies live; answers how many calls of the API they made. It says when its last midnight comes. */
export type Life = (
  caller: JourneyCaller,
  local: LocalRun,
  companies: number,
  beforeMidnight: () => void,
) => Promise<number>;

const TRIAL_DAYS = 30;
const PHRASE = 'Cancel the subscription to the selected service';
const TERMS = workplaceRequest('any').termsVersion;
const QuotesSchema = z.object({ quotes: z.array(z.object({ date: z.string(), total: z.number() })).min(1) });

/** Entitlement checks of the products and looks at the console come on top: one read each. */
export const LIVES: Readonly<Record<string, Life>> = {
  'trial that lapses': async (caller, local, companies, beforeMidnight) => {
    const end = startOfKstDay(addDays(kstDateOf(instantOf(local.now().getTime())), TRIAL_DAYS));
    await request(caller, local, companies);
    await local.advance({ to: instantOf(epochOf(end) - 1_000) });
    beforeMidnight();
    await local.advance({ by: 'P1D' });
    return companies;
  },

  'trial, annual, renewed, cancelled': async (caller, local, companies, beforeMidnight) => {
    const tenants = await request(caller, local, companies);
    const body = { billingPlan: 'ANNUAL', renewalType: 'AUTO_RENEW', termsVersion: TERMS };
    for (const tenant of tenants)
      ok(await put(caller, `${tenant}/subscriptions/WORKPLACE/paid-switch`, body));
    // The last free day, a year, and two months of the second year.
    await local.advance({ by: 'P460D' });
    for (const tenant of tenants) {
      const quotes = QuotesSchema.parse(ok(await caller.get(`${tenant}/cancellation/quotes`)).body).quotes;
      const [{ date, total } = { date: '', total: 0 }] = quotes.slice(10);
      const items = [{ product: 'WORKPLACE', date }];
      const plan = { items, confirmationText: PHRASE, acceptedPenalty: total };
      ok(await put(caller, `${tenant}/cancellation`, plan));
    }
    beforeMidnight();
    await local.advance({ by: 'P12D' });
    return 4 * companies;
  },
};

async function request(caller: JourneyCaller, local: LocalRun, companies: number): Promise<string[]> {
  const tenants: string[] = [];
  for (let index = 1; index <= companies; index++)
    tenants.push(locationOf(await caller.post('/v1/tenants', workplaceRequest(`payer-${index}`))));
  await local.drain();
  return tenants;
}

const put = (caller: JourneyCaller, path: string, body: object): Promise<Reply> =>
  caller.call('PUT', path, { 'content-type': 'application/json' }, JSON.stringify(body));

function ok(reply: Reply): Reply {
  if (reply.status !== 200) throw new Error(`${reply.status}: ${reply.text}`);
  return reply;
}
