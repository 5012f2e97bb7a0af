import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useState } from 'react';
import { refusalsIn } from '../../api/refusals-in.ts';
import { type Sending, useAction } from '../../api/use-action.ts';
import { type Texts, useTexts } from '../../language/texts.ts';
import { ActionDialog } from './action-dialog.tsx';
import { type Field, FormFields, isFilled, type Values } from './form-fields.tsx';

const TEXTS = {
  cancel: { en: 'Cancel', ko: '취소' },
  next: { en: 'Next', ko: '다음' },
} as const satisfies Texts;

interface ActionFormProps<Result> {
  readonly title: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  readonly fields: readonly Field[];
  readonly initial?: Values;
  /** Above the fields. */
  readonly note?: ReactNode;
  readonly call: (
    values: Values,
    sending: Sending,
  ) => Promise<{ readonly data?: Result; readonly error?: unknown; readonly response?: Response }>;
  readonly etag?: string | undefined;
  readonly phrase?: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** What will happen, by the dry run. */
  readonly children: (previewed: Extract<Result, { readonly dryRun: true }>, values: Values) => ReactNode;
}

/** An action with a few fields: first they are filled in, then the dry run is shown, then it is sent. */
export function ActionForm<Result>(props: ActionFormProps<Result>) {
  const { title, confirm, fields, initial = {}, note, call, etag, phrase, onClose, onDone, children } = props;
  const t = useTexts(TEXTS);
  const [values, setValues] = useState(initial);
  const [isChecked, setChecked] = useState(false);
  const hasFields = fields.length > 0;
  const [isReviewing, setReviewing] = useState(!hasFields);
  const action = useAction<Values, Result>({ call, etag, onDone });
  const review = () => {
    setChecked(true);
    if (!isFilled(fields, values)) return;
    setReviewing(true);
    action.preview(values);
  };
  const { preview } = action;
  // biome-ignore lint/correctness/useExhaustiveDependencies: without fields there is nothing to wait for.
  useEffect(() => {
    if (!hasFields) preview(values);
  }, []);
  if (isReviewing)
    return (
      <ActionDialog
        title={title}
        confirm={confirm}
        action={action}
        phrase={phrase}
        onCancel={() => (hasFields ? setReviewing(false) : onClose())}
        onRetry={review}
      >
        {(previewed) => children(previewed, values)}
      </ActionDialog>
    );
  return (
    <Modal
      visible
      header={title}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button variant="primary" onClick={review}>
              {t('next')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="l">
        {note}
        <FormFields
          fields={fields}
          values={values}
          change={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          isChecked={isChecked}
          refusals={refusalsIn(action.error)}
        />
      </SpaceBetween>
    </Modal>
  );
}
