import SpaceBetween from '@cloudscape-design/components/space-between';
import { isConflict } from '../../api/use-action.ts';
import { Problem } from '../../components/problem.tsx';
import { Changes, type Compared } from './changes.tsx';

interface RefusedProps {
  readonly error: unknown;
  /** What `useAction` gives. */
  readonly action: Compared;
}

/** Why a call was refused; after a conflict also what has changed meanwhile. Nothing that was typed is lost. */
export function Refused({ error, action: { seen, now } }: RefusedProps) {
  if (!error) return null;
  return (
    <SpaceBetween size="s">
      <Problem error={error} />
      {isConflict(error) && <Changes seen={seen} now={now} />}
    </SpaceBetween>
  );
}
