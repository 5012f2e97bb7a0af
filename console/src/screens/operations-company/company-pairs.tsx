import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Tenant } from '@smartwork/client/types';
import { productName } from '../../components/values/product-name.ts';
import { STATUS_TEXTS } from '../../components/values/status-texts.ts';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

const OPERATION_TYPES = {
  IN_PROGRESS: 'in-progress',
  SUCCEEDED: 'success',
  LAPSED: 'info',
  FAILED: 'error',
} as const;

/** Of a company what support looks at first. */
export function CompanyPairs({ tenant }: { readonly tenant: Tenant }) {
  const t = useTexts(TEXTS);
  const status = useTexts(STATUS_TEXTS);
  const { tenantId, companyId, domainName, groupName, subscriptions, operation, version } = tenant;
  const products = subscriptions.map(({ product, status: is }) => `${productName(product)} (${status(is)})`);
  const names = [
    { label: t('companyId'), value: companyId },
    { label: t('domain'), value: domainName },
    { label: t('groupName'), value: groupName },
  ];
  return (
    <KeyValuePairs
      columns={3}
      minColumnWidth={180}
      items={[
        ...names.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
        { label: t('products'), value: products.join(', ') || '–' },
        {
          label: t('operation'),
          value: (
            <StatusIndicator type={OPERATION_TYPES[operation.status]}>{t(operation.status)}</StatusIndicator>
          ),
        },
        { label: t('tenantId'), value: tenantId },
        { label: t('version'), value: String(version) },
      ]}
    />
  );
}
