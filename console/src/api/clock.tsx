import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { instantOf, type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';

interface Clock {
  /** The business time: on the local run its clock, which travels. */
  readonly now: () => number;
  /** The local clock was moved to this time. */
  readonly set: (now: number) => void;
}

const ClockContext = createContext<Clock>({ now: Date.now, set: () => {} });

export function ClockProvider({
  isLocal,
  children,
}: {
  readonly isLocal: boolean;
  readonly children: ReactNode;
}) {
  const [ahead, setAhead] = useState(0);
  const set = useCallback((now: number) => setAhead(now - Date.now()), []);
  useEffect(() => {
    if (isLocal) void readLocalClock().then(set);
  }, [isLocal, set]);
  const clock = useMemo(() => ({ now: () => Date.now() + ahead, set }), [ahead, set]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

async function readLocalClock(): Promise<number> {
  const answer = await fetch('/_local/clock');
  const { now }: { readonly now: string } = await answer.json();
  return Date.parse(now);
}

export const useClock = (): Clock => useContext(ClockContext);

/** The day that it is in Korea. */
export function useToday(): KstDate {
  const { now } = useClock();
  return kstDateOf(instantOf(now()));
}
