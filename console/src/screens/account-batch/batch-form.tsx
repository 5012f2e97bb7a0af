import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FileInput from '@cloudscape-design/components/file-input';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import { useDeferredValue, useMemo, useState } from 'react';
import { useResetAccounts } from '../../api/account-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { DoneNotice } from '../../components/done-notice.tsx';
import { useTexts } from '../../language/texts.ts';
import { BadLines } from './bad-lines.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { type BatchMode, parseLines, withoutLines } from './parse-lines.ts';
import { TEXTS } from './texts.ts';
import { useBatch } from './use-batch.ts';
import { usePasted } from './use-pasted.ts';

export function BatchForm({ tenantId }: { readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  const [text, setText] = usePasted(tenantId);
  const [mode, setMode] = useState<BatchMode>('REGISTER');
  const settled = useDeferredValue(text);
  const { good, bad } = useMemo(() => parseLines(settled, mode), [settled, mode]);
  const resetAccounts = useResetAccounts(tenantId);
  const { state, check, send, stop, reset } = useBatch({
    tenantId,
    mode,
    onWritten: (numbers) => {
      if (numbers.size === 0) return;
      setText((before) => withoutLines(before, numbers));
      void resetAccounts();
    },
  });
  const isBusy = state.step === 'CHECKING' || state.step === 'SENDING';
  /** What was checked no longer holds once something else stands there. */
  const change = (next: string) => {
    setText(next);
    reset();
  };
  return (
    <SpaceBetween size="l">
      <DoneNotice
        text={state.step === 'DONE' ? t('done', { count: state.done }) : undefined}
        onDismiss={reset}
      />
      <Container>
        <SpaceBetween size="l">
          <FormField label={t('mode')}>
            <RadioGroup
              value={mode}
              readOnly={isBusy}
              onChange={({ detail }) => {
                setMode(detail.value === 'REMOVE' ? 'REMOVE' : 'REGISTER');
                reset();
              }}
              items={(['REGISTER', 'REMOVE'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </FormField>
          <FormField
            stretch
            label={t('lines')}
            description={t(mode === 'REMOVE' ? 'formatRemove' : 'format')}
            secondaryControl={
              <FileInput
                value={[]}
                accept=".csv,.tsv,.txt,text/csv"
                onChange={({ detail }) => void detail.value[0]?.text().then(change)}
              >
                {t('file')}
              </FileInput>
            }
          >
            <Textarea
              rows={12}
              spellcheck={false}
              value={text}
              readOnly={isBusy}
              placeholder={mode === 'REMOVE' ? 'kim\nlee' : 'kim,김하늘,kim@company.com\nlee,이바다'}
              onChange={({ detail }) => change(detail.value)}
            />
          </FormField>
          {text.trim() !== '' && (
            <StatusIndicator type={bad.length > 0 ? 'warning' : 'success'}>
              {t('counted', { good: good.length, bad: bad.length })}
            </StatusIndicator>
          )}
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              variant={state.step === 'CHECKED' ? 'normal' : 'primary'}
              disabled={good.length === 0 || isBusy}
              onClick={() => void check(good)}
            >
              {t('check', { count: good.length })}
            </Button>
            <Button variant="link" href={`/companies/${tenantId}/accounts`} onFollow={followLink}>
              {t('seeAccounts')}
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      </Container>
      <BatchProgress state={state} mode={mode} onSend={() => void send()} onStop={stop} onCancel={reset} />
      <BadLines lines={bad} />
    </SpaceBetween>
  );
}
