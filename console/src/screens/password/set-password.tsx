import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { answerOf } from '@smartwork/client/answer';
import { redeemPasswordReset } from '@smartwork/client/calls';
import { ProblemError } from '@smartwork/client/problem';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PASSWORD_RULES } from '../../../../functions/core/rules/password.ts';
import { brokenRules } from '../../../../functions/core/rules/rule.ts';
import { useClient } from '../../api/client.tsx';
import { useSingle } from '../../api/use-single.ts';
import { Problem } from '../../components/problem.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

interface SetPasswordProps {
  readonly token: string;
  readonly onDone: () => void;
  /** The link is used up or too old. */
  readonly onRefused: () => void;
}

export function SetPassword({ token, onDone, onRefused }: SetPasswordProps) {
  const t = useTexts(TEXTS);
  const client = useClient();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const single = useSingle();
  const redeem = useMutation({
    mutationFn: () => answerOf(redeemPasswordReset({ client, body: { token, password } })),
    onSuccess: onDone,
    onError: (error) => {
      single.end();
      if (error instanceof ProblemError && error.problem.code === 'LINK_NOT_VALID') onRefused();
    },
  });
  const isGood = brokenRules(PASSWORD_RULES, password).length === 0 && password === again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A double click would use the link up, and then say that it is used up.
    if (isGood) single.begin(redeem.mutate);
  };
  return (
    <form onSubmit={submit}>
      <SpaceBetween size="l">
        <FormField label={t('password')}>
          <Input
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={({ detail }) => setPassword(detail.value)}
          />
        </FormField>
        <Rules password={password} />
        <FormField
          label={t('again')}
          errorText={again !== '' && again !== password ? t('differs') : undefined}
        >
          <Input
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={({ detail }) => setAgain(detail.value)}
          />
        </FormField>
        {redeem.error && <Problem error={redeem.error} />}
        <Button variant="primary" formAction="submit" disabled={!isGood} loading={redeem.isPending}>
          {t('save')}
        </Button>
      </SpaceBetween>
    </form>
  );
}

/** Every rule, and whether the password keeps it, while it is typed. */
function Rules({ password }: { readonly password: string }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  return (
    <ul className="rules" aria-label={t('rules')}>
      {PASSWORD_RULES.map(({ code, rule, holds }) => {
        const isKept = password !== '' && holds(password);
        return (
          <li key={code}>
            <StatusIndicator
              type={isKept ? 'success' : 'pending'}
              iconAriaLabel={t(isKept ? 'kept' : 'open')}
            >
              {rule[language]}
            </StatusIndicator>
          </li>
        );
      })}
    </ul>
  );
}
