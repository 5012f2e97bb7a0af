import Modal from '@cloudscape-design/components/modal';
import type { TenantWithProfile } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import { useTenant } from '../../api/queries.ts';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';

interface WithCompanyProps {
  readonly tenantId: string;
  readonly title: string;
  readonly onCancel: () => void;
  /** The dialog of the action. */
  readonly children: (tenant: TenantWithProfile) => ReactNode;
}

/** A dialog about a company that its page only names: the company is read first. */
export function WithCompany({ tenantId, title, onCancel, children }: WithCompanyProps) {
  const { data: tenant, error, refetch } = useTenant(tenantId);
  if (tenant) return children(tenant);
  return (
    <Modal visible header={title} onDismiss={onCancel}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />}
    </Modal>
  );
}
