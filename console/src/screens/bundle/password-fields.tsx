import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SwitchToBundleData } from '@smartwork/client/types';
import { NOTIFICATION_EMAIL_RULES } from '../../../../functions/core/rules/contact.ts';
import { PASSWORD_RULES } from '../../../../functions/core/rules/password.ts';
import { brokenRules } from '../../../../functions/core/rules/rule.ts';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

export interface PasswordDraft {
  readonly mode: 'USER' | 'ADMIN';
  readonly email: string;
  readonly password: string;
}
export const NO_PASSWORD: PasswordDraft = { mode: 'USER', email: '', password: '' };

export const isPasswordComplete = ({ mode, email, password }: PasswordDraft): boolean =>
  (mode === 'USER' ? brokenRules(NOTIFICATION_EMAIL_RULES, email) : brokenRules(PASSWORD_RULES, password))
    .length === 0;

export const initialPasswordOf = ({
  mode,
  email,
  password,
}: PasswordDraft): SwitchToBundleData['body']['initialPassword'] =>
  mode === 'USER' ? { mode, email } : { mode, password };

interface PasswordFieldsProps {
  readonly draft: PasswordDraft;
  readonly onChange: (draft: PasswordDraft) => void;
  readonly refusals: Readonly<Record<string, string>>;
  readonly isChecked: boolean;
}

/** Who sets the first password of the accounts (R97-R101). */
export function PasswordFields({ draft, onChange, refusals, isChecked }: PasswordFieldsProps) {
  const t = useTexts(TEXTS);
  return (
    <Container
      header={
        <Header variant="h2" description={t('passwordText')}>
          {t('password')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <RadioGroup
          ariaLabel={t('password')}
          value={draft.mode}
          onChange={({ detail }) => onChange({ ...draft, mode: detail.value === 'ADMIN' ? 'ADMIN' : 'USER' })}
          items={[
            { value: 'USER', label: t('USER'), description: t('userText') },
            { value: 'ADMIN', label: t('ADMIN'), description: t('adminText') },
          ]}
        />
        {draft.mode === 'USER' ? (
          <RuledInput
            label={t('email')}
            type="email"
            rules={NOTIFICATION_EMAIL_RULES}
            value={draft.email}
            onChange={(email) => onChange({ ...draft, email })}
            refusal={refusals['email']}
            isChecked={isChecked}
          />
        ) : (
          <RuledInput
            label={t('initialPassword')}
            type="password"
            autoComplete="new-password"
            rules={PASSWORD_RULES}
            value={draft.password}
            onChange={(password) => onChange({ ...draft, password })}
            refusal={refusals['password']}
            isChecked={isChecked}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
