import Alert from '@cloudscape-design/components/alert';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import type { Account } from '@smartwork/client/types';
import { ACCOUNT_ID_RULES } from '../../../../functions/core/rules/account-id.ts';
import { ACCOUNT_EMAIL_RULES, ACCOUNT_NAME_RULES } from '../../../../functions/core/rules/contact.ts';
import { brokenRules } from '../../../../functions/core/rules/rule.ts';
import { FormDialog } from '../../actions/dialogs/form-dialog.tsx';
import { RuledInput } from '../../components/ruled-input.tsx';
import { useTexts } from '../../language/texts.ts';
import type { AccountOffer } from './offers.ts';
import { TEXTS } from './texts.ts';

export interface AccountDraft {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Those of `AccountOffer.product`. */
  readonly offers: readonly Account['product'][];
}

export const isComplete = ({ id, name, email, offers }: AccountDraft): boolean =>
  brokenRules(ACCOUNT_ID_RULES, id).length === 0 &&
  (name === '' || brokenRules(ACCOUNT_NAME_RULES, name).length === 0) &&
  (email === '' || brokenRules(ACCOUNT_EMAIL_RULES, email).length === 0) &&
  offers.length > 0;

interface AccountFormProps {
  readonly isNew: boolean;
  /** The ID is in the list already. */
  readonly isKnown: boolean;
  readonly offers: readonly AccountOffer[];
  readonly loginName: string;
  readonly draft: AccountDraft;
  readonly change: (changes: Partial<AccountDraft>) => void;
  readonly isChecked: boolean;
  readonly refusals: Readonly<Record<string, string>>;
  readonly onCancel: () => void;
  readonly onNext: () => void;
}

/** The fields of one account. */
export function AccountForm(props: AccountFormProps) {
  const { isNew, isKnown, offers, loginName, draft, change, isChecked, refusals, onCancel, onNext } = props;
  const t = useTexts(TEXTS);
  const { id, name, email } = draft;
  return (
    <FormDialog title={isNew ? t('addTitle') : t('editTitle', { id })} onCancel={onCancel} onNext={onNext}>
      {isNew && (
        <RuledInput
          label={t('id')}
          rules={ACCOUNT_ID_RULES}
          value={id}
          onChange={(value) => change({ id: value })}
          isChecked={isChecked}
          description={t('loginIdWillBe', { id: `${id || 'id'}@${loginName}` })}
        />
      )}
      {isNew && isKnown && <Alert type="warning">{t('known')}</Alert>}
      <RuledInput
        label={t('optional', { label: t('name') })}
        rules={ACCOUNT_NAME_RULES}
        value={name}
        onChange={(value) => change({ name: value })}
        isChecked={isChecked && name !== ''}
        refusal={refusals['name']}
      />
      <RuledInput
        label={t('optional', { label: t('email') })}
        type="email"
        rules={ACCOUNT_EMAIL_RULES}
        value={email}
        onChange={(value) => change({ email: value })}
        isChecked={isChecked && email !== ''}
        refusal={refusals['email']}
        description={t('emailText')}
      />
      {offers.length > 1 && isNew && (
        <FormField
          label={t('products')}
          errorText={isChecked && draft.offers.length === 0 ? t('noneChosen') : undefined}
        >
          {offers.map((offer) => (
            <Checkbox
              key={offer.product}
              checked={draft.offers.includes(offer.product)}
              onChange={({ detail }) =>
                change({
                  offers: [
                    ...draft.offers.filter((one) => one !== offer.product),
                    ...(detail.checked ? [offer.product] : []),
                  ],
                })
              }
            >
              {offer.name}
            </Checkbox>
          ))}
        </FormField>
      )}
    </FormDialog>
  );
}
