import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { answerOf } from '@smartwork/client/answer';
import { requestPasswordReset } from '@smartwork/client/calls';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useClient } from '../../api/client.tsx';
import { useSingle } from '../../api/use-single.ts';
import { Problem } from '../../components/problem.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** A link that is used up or lost is no dead end. */
export function AskForLink() {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [loginId, setLoginId] = useState('');
  const single = useSingle();
  const ask = useMutation({
    mutationFn: () => answerOf(requestPasswordReset({ client, body: { loginId } })),
    onSettled: single.end,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (loginId !== '') single.begin(ask.mutate);
  };
  return (
    <Container header={<Header variant="h2">{t('ask')}</Header>}>
      <form onSubmit={submit}>
        <SpaceBetween size="m">
          <FormField label={t('loginId')} description={t('askText')}>
            <Input
              value={loginId}
              placeholder="id@company.com"
              autoComplete="username"
              onChange={({ detail }) => setLoginId(detail.value)}
            />
          </FormField>
          {ask.error && <Problem error={ask.error} />}
          {ask.data && <StatusIndicator type="success">{t('asked')}</StatusIndicator>}
          <Button formAction="submit" disabled={loginId === ''} loading={ask.isPending}>
            {t('ask')}
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}
