import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { answerOf } from '@smartwork/client/answer';
import { renewAllWork } from '@smartwork/client/calls';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../api/client.tsx';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** How much was, or would be, opened. */
interface Sums extends Record<string, number> {
  readonly examined: number;
  readonly companies: number;
  readonly work: number;
}

/** Opens missing work of all companies, a page a call: first all of it as a dry run. */
export function RenewAll() {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [sofar, setSofar] = useState(0);
  const run = async (dryRun: 'true' | 'false'): Promise<Sums> => {
    let sums: Sums = { examined: 0, companies: 0, work: 0 };
    for (let cursor: string | undefined; ; ) {
      const query = { dryRun, ...(cursor !== undefined && { cursor }) };
      const { data } = await answerOf(renewAllWork({ client, query }));
      sums = {
        examined: sums.examined + data.examined,
        companies: sums.companies + data.renewed.length,
        work: sums.work + data.renewed.reduce((sum, { work }) => sum + work.length, 0),
      };
      setSofar(sums.examined);
      cursor = data.cursor;
      if (cursor === undefined) return sums;
    }
  };
  const tryOut = useMutation({ mutationFn: () => run('true') });
  const open = useMutation({ mutationFn: () => run('false'), onSuccess: () => tryOut.reset() });
  const isRunning = tryOut.isPending || open.isPending;
  const error = tryOut.error ?? open.error;
  return (
    <ExpandableSection variant="container" headerText={t('renewAll')} headerDescription={t('renewAllText')}>
      <SpaceBetween size="m">
        <Button disabled={isRunning} onClick={() => tryOut.mutate()}>
          {t('tryOut')}
        </Button>
        {isRunning && <Waiting text={t('examined', { examined: sofar })} />}
        {error && <Problem error={error} />}
        {tryOut.data && (
          <Alert
            action={
              tryOut.data.work > 0 && (
                <Button variant="primary" disabled={isRunning} onClick={() => open.mutate()}>
                  {t('open')}
                </Button>
              )
            }
          >
            {t('wouldOpen', tryOut.data)}
          </Alert>
        )}
        {open.data && !tryOut.data && <Alert type="success">{t('opened', open.data)}</Alert>}
      </SpaceBetween>
    </ExpandableSection>
  );
}
