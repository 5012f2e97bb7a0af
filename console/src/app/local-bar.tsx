import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { instantOf } from '../../../functions/core/business-calendar.ts';
import { timeInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { useClock } from '../api/clock.tsx';
import { useLanguage } from '../language/language.tsx';
import { type Texts, useTexts } from '../language/texts.ts';

const TEXTS = {
  clock: { en: 'Local run: {time} in Korea', ko: '로컬 실행: 한국 시간 {time}' },
  travel: { en: 'Travel in time', ko: '시간 이동' },
  travelling: { en: 'Travelling …', ko: '이동하고 있습니다.' },
  hour: { en: '1 hour ahead', ko: '1시간 후로 이동' },
  day: { en: '1 day ahead', ko: '1일 후로 이동' },
  week: { en: '7 days ahead', ko: '7일 후로 이동' },
  month: { en: '30 days ahead', ko: '30일 후로 이동' },
  year: { en: '365 days ahead', ko: '365일 후로 이동' },
  pages: { en: 'Mails and more', ko: '메일 등 로컬 도구' },
} as const satisfies Texts;

const WAYS = { hour: 'PT1H', day: 'P1D', week: 'P7D', month: 'P30D', year: 'P365D' } as const;
type Way = keyof typeof WAYS;
const isWay = (id: string): id is Way => id in WAYS;

/** The clock of the local run, and the way to move it. */
export function LocalBar() {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { now, set } = useClock();
  const queries = useQueryClient();
  const [isTravelling, setTravelling] = useState(false);
  const [shown, setShown] = useState(now);

  useEffect(() => {
    setShown(now());
    const timer = setInterval(() => setShown(now()), 10_000);
    return () => clearInterval(timer);
  }, [now]);

  async function travel(way: string): Promise<void> {
    if (!isWay(way)) return;
    setTravelling(true);
    try {
      const answer = await fetch('/_local/clock/advance', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ by: WAYS[way] }),
      });
      const { now: reached }: { readonly now?: string } = await answer.json();
      if (reached !== undefined) set(Date.parse(reached));
      await queries.invalidateQueries();
    } finally {
      setTravelling(false);
    }
  }

  return (
    <div className="local-bar">
      <span>{t('clock', { time: timeInWords(instantOf(shown), language) })}</span>
      <select
        aria-label={t('travel')}
        disabled={isTravelling}
        value=""
        onChange={({ target }) => void travel(target.value)}
      >
        <option value="">{t(isTravelling ? 'travelling' : 'travel')}</option>
        {(Object.keys(WAYS) as Way[]).map((id) => (
          <option key={id} value={id}>
            {t(id)}
          </option>
        ))}
      </select>
      <a href="/_local/" target="_blank" rel="noreferrer">
        {t('pages')}
      </a>
    </div>
  );
}
