import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import type { Group } from '@smartwork/client/types';
import { productOf } from '../../../../functions/core/catalog/lookups.ts';
import { Empty } from '../../components/empty.tsx';
import { KstDate } from '../../components/values/kst-date.tsx';
import { productName } from '../../components/values/product-name.ts';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** The company ID makes the login page of each company. */
const loginUrl = (companyId: string): string =>
  (productOf('WORKPLACE').loginUrl ?? '').replace('{companyId}', companyId);

export function InformationTab({ group }: { readonly group: Group }) {
  const t = useTexts(TEXTS);
  return (
    <Table
      wrapLines
      items={group.companies}
      trackBy="tenantId"
      ariaLabels={{ tableLabel: t('information') }}
      header={
        <Header variant="h2" counter={`(${group.companies.length})`} description={t('informationText')}>
          {t('information')}
        </Header>
      }
      empty={<Empty title={t('empty')} />}
      columnDefinitions={[
        {
          id: 'company',
          header: t('company'),
          isRowHeader: true,
          minWidth: 130,
          cell: ({ companyId, tenantId }) => companyId ?? tenantId,
        },
        { id: 'role', header: t('role'), minWidth: 110, cell: ({ role }) => t(role) },
        {
          id: 'users',
          header: t('users'),
          minWidth: 150,
          cell: ({ users = [] }) =>
            users.map(({ product, registered }) => `${productName(product)} ${registered}`).join(', ') || '0',
        },
        { id: 'cards', header: t('cards'), minWidth: 120, cell: ({ linkedCards }) => linkedCards },
        { id: 'from', header: t('from'), minWidth: 130, cell: ({ from }) => <KstDate date={from} /> },
        {
          id: 'login',
          header: t('login'),
          minWidth: 220,
          cell: ({ companyId }) =>
            companyId === undefined ? (
              '–'
            ) : (
              <Link external href={loginUrl(companyId)}>
                {loginUrl(companyId).replace('https://', '')}
              </Link>
            ),
        },
      ]}
    />
  );
}
