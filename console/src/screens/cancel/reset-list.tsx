import { useTexts } from '../../language/texts.ts';
import { chosenUnits, type Plan } from './plan.ts';
import type { Unit } from './quotes.ts';
import { resetInWords } from './reset-words.ts';
import { TEXTS } from './texts.ts';

/** The schedules that go with what is cancelled (R131). */
export function ResetList({ units, plan }: { readonly units: readonly Unit[]; readonly plan: Plan }) {
  const t = useTexts(TEXTS);
  const schedules = chosenUnits(units, plan).flatMap(({ resetSchedules }) => resetSchedules);
  if (schedules.length === 0) return null;
  return (
    <div>
      {t('resets')}
      <ul className="notes">
        {schedules.map((schedule) => (
          <li key={`${schedule.product} ${schedule.type}`}>{resetInWords(schedule, t)}</li>
        ))}
      </ul>
    </div>
  );
}
