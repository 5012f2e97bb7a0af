import { type ReactNode, useEffect, useState } from 'react';
import { refusalsIn } from '../../api/refusals-in.ts';
import { type ActionOptions, useAction } from '../../api/use-action.ts';
import { ActionDialog } from './action-dialog.tsx';
import { FormDialog } from './form-dialog.tsx';
import { type Field, FormFields, isFilled, type Values } from './form-fields.tsx';

interface ActionFormProps<Result> extends Pick<ActionOptions<Values, Result>, 'call' | 'subject' | 'onDone'> {
  readonly title: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  readonly fields: readonly Field[];
  readonly initial?: Values;
  /** Above the fields. */
  readonly note?: ReactNode;
  readonly phrase?: string;
  readonly onClose: () => void;
  /** What will happen, by the dry run. */
  readonly children: (previewed: Extract<Result, { readonly dryRun: true }>, values: Values) => ReactNode;
}

/** An action with a few fields: first they are filled in, then the dry run is shown, then it is sent. */
export function ActionForm<Result>(props: ActionFormProps<Result>) {
  const {
    title,
    confirm,
    fields,
    initial = {},
    note,
    call,
    subject,
    phrase,
    onClose,
    onDone,
    children,
  } = props;
  const [values, setValues] = useState(initial);
  const [isChecked, setChecked] = useState(false);
  const hasFields = fields.length > 0;
  const [isReviewing, setReviewing] = useState(!hasFields);
  const action = useAction<Values, Result>({ call, subject, onDone });
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
    <FormDialog title={title} onCancel={onClose} onNext={review}>
      {note}
      <FormFields
        fields={fields}
        values={values}
        change={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
        isChecked={isChecked}
        refusals={refusalsIn(action.error)}
      />
    </FormDialog>
  );
}
