import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { answerOf } from '@smartwork/client/answer';
import { getAvailability } from '@smartwork/client/calls';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { brokenRules } from '../../../functions/core/rules/rule.ts';
import { useClient } from '../api/client.tsx';
import { RuledInput, type RuledInputProps } from '../components/ruled-input.tsx';
import { useTexts } from '../language/texts.ts';
import { FORM_TEXTS } from './form-texts.ts';

interface NameInputProps extends Omit<RuledInputProps, 'status' | 'secondaryControl'> {
  readonly kind: 'companyId' | 'domainName' | 'groupName';
}

const PAUSE_MS = 400;

/** A name that no two companies share: it is checked while it is typed, and by the button. */
export function NameInput({ kind, ...input }: NameInputProps) {
  const t = useTexts(FORM_TEXTS);
  const client = useClient();
  const typed = usePausedValue(input.value, PAUSE_MS);
  const isWorthAsking = typed !== '' && brokenRules(input.rules, typed).length === 0;
  const {
    data: verdict,
    isFetching,
    refetch,
  } = useQuery({
    queryKey: ['availability', kind, typed],
    queryFn: async () =>
      (await answerOf(getAvailability({ client, query: { [kind]: typed } }))).data[kind] ?? null,
    enabled: isWorthAsking,
  });
  const isCurrent = isWorthAsking && typed === input.value;
  return (
    <RuledInput
      {...input}
      refusal={
        input.refusal ?? (isCurrent && verdict && !verdict.available ? verdictText(verdict.code) : undefined)
      }
      secondaryControl={
        <Button
          disabled={!isCurrent}
          loading={isCurrent && isFetching}
          onClick={() => void refetch()}
          ariaLabel={`${t('check')}: ${input.label}`}
        >
          {t('check')}
        </Button>
      }
      status={
        isCurrent && verdict?.available && !isFetching ? (
          <StatusIndicator type="success">{t('free')}</StatusIndicator>
        ) : undefined
      }
    />
  );

  function verdictText(code: string | undefined): string {
    return t(code === 'TAKEN' ? 'taken' : 'notFree');
  }
}

/** The value once it has stayed the same for a while. */
function usePausedValue(value: string, pauseMs: number): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return paused;
}
