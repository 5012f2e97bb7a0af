import { answerOf } from '@smartwork/client/answer';
import { quoteCancellation } from '@smartwork/client/calls';
import type { CancellationQuotes, TenantWithProfile } from '@smartwork/client/types';
import { useQueries } from '@tanstack/react-query';
import { useClient } from '../../api/client.tsx';
import { useToday } from '../../api/clock.tsx';
import { tenantKey } from '../../api/queries.ts';
import {
  isAffiliate,
  lastAsked,
  liveIn,
  type Product,
  type Quote,
  TOGETHER,
  type Unit,
  without,
} from './quotes.ts';

/** What can be cancelled, each with what it costs on every date; undefined until all of it is known. */
export function useUnits(tenant: TenantWithProfile) {
  const client = useClient();
  const today = useToday();
  const { tenantId } = tenant;
  const live = liveIn(tenant).map(({ product }) => product);
  const arePaired = isAffiliate(tenant) && TOGETHER.every((product) => live.includes(product));
  // Both parts of an affiliate are quoted together: alone, the API has no quote for them.
  const asked: readonly (Product | undefined)[] = arePaired
    ? [undefined, ...live.filter((product) => !TOGETHER.includes(product))]
    : live;
  return useQueries({
    queries: asked.map((product) => ({
      queryKey: [...tenantKey(tenantId), 'quotes', product ?? 'all', today],
      queryFn: async () => {
        const query = { to: lastAsked(today), ...(product && { product }) };
        return (await answerOf(quoteCancellation({ client, path: { tenantId }, query }))).data;
      },
    })),
    combine: (results) => {
      const error = results.find((result) => result.error)?.error ?? undefined;
      const answers = results.flatMap(({ data }) => (data ? [data] : []));
      const refetch = () => Promise.all(results.map((result) => result.refetch()));
      if (answers.length < asked.length) return { units: undefined, error, refetch };
      return { units: arePaired ? pairedUnits(answers) : answers.map(unitOf), error, refetch };
    },
  });
}

const quotesIn = ({ quotes }: CancellationQuotes): Quote[] =>
  quotes.map(({ date, total }) => ({ date: date as Quote['date'], total }));

const unitOf = (answer: CancellationQuotes): Unit => ({
  products: answer.products,
  quotes: quotesIn(answer),
  resetSchedules: answer.resetSchedules,
  blocker: answer.blockers[0],
});

function pairedUnits([all, ...alone]: readonly CancellationQuotes[]): Unit[] {
  const others = alone.map(unitOf);
  if (!all) return others;
  const isPaired = ({ product }: { readonly product: Product | 'BUNDLE' }) =>
    product === 'BUNDLE' || TOGETHER.includes(product);
  const quotes = others.reduce((left, other) => without(left, other.quotes), quotesIn(all));
  return [
    {
      products: TOGETHER,
      quotes,
      resetSchedules: all.resetSchedules.filter(isPaired),
      blocker: all.blockers.find(isPaired),
    },
    ...others,
  ];
}
