import Button from '@cloudscape-design/components/button';
import Container, { type ContainerProps } from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import { type ReactNode, useState } from 'react';
import { refusalsIn } from '../../api/refusals-in.ts';
import { type ActionOptions, useAction } from '../../api/use-action.ts';
import { type Texts, useTexts } from '../../language/texts.ts';
import { ActionDialog } from './action-dialog.tsx';

const TEXTS = {
  save: { en: 'Save', ko: '저장' },
  nothing: { en: 'Nothing is changed yet.', ko: '변경한 내용이 없습니다.' },
} as const satisfies Texts;

/** What a field of the form needs. */
export interface Entering<Draft> {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** Whether the person wanted to save: what is missing is said from then on. */
  readonly isChecked: boolean;
  readonly refusals: Readonly<Record<string, string>>;
}

interface ChangeFormProps<Draft, Change, Result>
  extends Pick<ActionOptions<Change, Result>, 'call' | 'subject'> {
  /** What is stored now, as the fields show it. */
  readonly stored: Draft;
  /** The difference between the draft and what is stored: what the call asks for. */
  readonly changeOf: (draft: Draft) => Change;
  readonly isComplete: (draft: Draft, change: Change) => boolean;
  readonly onSaved: () => void;
  readonly header?: ContainerProps['header'];
  /** The title of the confirmation. */
  readonly title: string;
  /** What will happen, by the dry run. */
  readonly confirmation: (previewed: Extract<Result, { readonly dryRun: true }>, change: Change) => ReactNode;
  readonly children: (entering: Entering<Draft>, change: Change) => ReactNode;
}

/** A form that changes what is stored: it sends the differences, after a dry run. */
export function ChangeForm<Draft extends object, Change extends object, Result>(
  props: ChangeFormProps<Draft, Change, Result>,
) {
  const { stored, changeOf, isComplete, call, subject, onSaved, header, title, confirmation, children } =
    props;
  const t = useTexts(TEXTS);
  // What others change meanwhile is not changed back: only what was entered here counts.
  const [entered, setEntered] = useState<Partial<Draft>>({});
  const [isChecked, setChecked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const action = useAction<Change, Result>({
    subject,
    call,
    onDone: () => {
      setConfirming(false);
      setChecked(false);
      setEntered({});
      onSaved();
    },
  });
  const draft = { ...stored, ...entered };
  const asked = changeOf(draft);
  const isUnchanged = Object.keys(asked).length === 0;
  const save = () => {
    setChecked(true);
    if (isUnchanged || !isComplete(draft, asked)) return;
    setConfirming(true);
    action.preview(asked);
  };
  const entering: Entering<Draft> = {
    draft,
    change: (changes) => setEntered((before) => ({ ...before, ...changes })),
    isChecked,
    refusals: refusalsIn(action.error),
  };
  return (
    <Form
      actions={
        <Button variant="primary" onClick={save}>
          {t('save')}
        </Button>
      }
      errorText={isChecked && isUnchanged ? t('nothing') : undefined}
    >
      <Container header={header}>{children(entering, asked)}</Container>
      {isConfirming && (
        <ActionDialog
          title={title}
          confirm={t('save')}
          action={action}
          onCancel={() => setConfirming(false)}
          // Meanwhile somebody else may have made the same change.
          onRetry={() => (isUnchanged ? setConfirming(false) : action.preview(asked))}
        >
          {(previewed) => confirmation(previewed, asked)}
        </ActionDialog>
      )}
    </Form>
  );
}
