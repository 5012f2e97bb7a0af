import { etagOf } from '@smartwork/client/answer';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useRef } from 'react';
import { type ActionOptions, useAction } from '../api/use-action.ts';

interface TenantActionOptions<Input, Result> extends Omit<ActionOptions<Input, Result>, 'etag'> {
  readonly tenant: TenantWithProfile;
}

/** An action on a company as it is shown. After a conflict, `seen` still is what the person had before. */
export function useTenantAction<Input, Result>({ tenant, ...options }: TenantActionOptions<Input, Result>) {
  const seen = useRef(tenant);
  const last = useRef<Input>(undefined);
  const action = useAction<Input, Result>({ ...options, etag: etagOf(tenant) });
  const preview = (input: Input) => {
    seen.current = tenant;
    last.current = input;
    action.preview(input);
  };
  return {
    ...action,
    tenant,
    seen: seen.current,
    preview,
    /** The same input against what the company is now. */
    previewAgain: () => {
      if (last.current !== undefined) preview(last.current);
    },
  };
}

/** What the confirmation and the notes of a conflict need of an action with any input. */
export type PreviewedAction<Preview> = Pick<
  ReturnType<typeof useTenantAction<unknown, unknown>>,
  | 'isPreviewing'
  | 'isSending'
  | 'send'
  | 'sendError'
  | 'previewError'
  | 'reset'
  | 'previewAgain'
  | 'seen'
  | 'tenant'
> & { readonly previewed: Preview | undefined };
