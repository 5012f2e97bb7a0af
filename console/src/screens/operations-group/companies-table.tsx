import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import type { Group } from '@smartwork/client/types';
import type { ReactNode } from 'react';
import type { KstDate } from '../../../../functions/core/business-calendar.ts';
import { dateInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { followLink } from '../../app/follow-link.ts';
import { Empty } from '../../components/empty.tsx';
import { useActionsColumn } from '../../components/tables/use-actions-column.ts';
import { KstDate as Day } from '../../components/values/kst-date.tsx';
import { productName } from '../../components/values/product-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

export type Company = Group['companies'][number];
export const ROW_ACTIONS = ['setCards', 'makeMain', 'remove'] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

interface CompaniesTableProps {
  readonly group: Group;
  readonly buttons: ReactNode;
  readonly onAction: (action: RowAction, company: Company) => void;
}

/** The companies of a group with what support may do to each. */
export function CompaniesTable({ group, buttons, onAction }: CompaniesTableProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const nameOf = ({ companyId, tenantId }: Company) => companyId ?? tenantId;
  const columns = useActionsColumn<Company>(
    [
      {
        id: 'company',
        header: t('company'),
        isRowHeader: true,
        minWidth: 150,
        cell: (company) => (
          <Link href={`/operations/companies/${company.tenantId}`} onFollow={followLink}>
            {nameOf(company)}
          </Link>
        ),
      },
      { id: 'role', header: t('role'), minWidth: 110, cell: ({ role }) => t(role) },
      {
        id: 'products',
        header: t('products'),
        minWidth: 170,
        cell: ({ subscribed }) =>
          subscribed
            .map(({ product, endsOn }) =>
              endsOn === undefined
                ? productName(product)
                : t('ends', {
                    product: productName(product),
                    date: dateInWords(endsOn as KstDate, language),
                  }),
            )
            .join(', ') || t('none'),
      },
      {
        id: 'users',
        header: t('users'),
        minWidth: 110,
        cell: ({ users = [] }) =>
          users.map(({ product, registered }) => `${productName(product)} ${registered}`).join(', ') || '0',
      },
      { id: 'cards', header: t('cards'), minWidth: 100, cell: ({ linkedCards }) => linkedCards },
      {
        id: 'from',
        header: t('from'),
        minWidth: 130,
        cell: ({ from, until }) => (
          <>
            <Day date={from} />
            {until !== undefined && (
              <>
                {' ~ '}
                <Day date={until} />
              </>
            )}
          </>
        ),
      },
    ],
    {
      id: 'actions',
      header: t('actions'),
      minWidth: 90,
      cell: (company) => (
        <ButtonDropdown
          variant="icon"
          expandToViewport
          ariaLabel={t('actionsOf', { name: nameOf(company) })}
          items={ROW_ACTIONS.filter((id) => id === 'setCards' || company.role === 'AFFILIATE').map((id) => ({
            id,
            text: t(id),
          }))}
          onItemClick={({ detail }) => {
            const action = ROW_ACTIONS.find((one) => one === detail.id);
            if (action) onAction(action, company);
          }}
        />
      ),
    },
  );
  return (
    <Table
      wrapLines
      items={group.companies}
      trackBy="tenantId"
      {...columns}
      ariaLabels={{ tableLabel: t('companies') }}
      header={
        <Header variant="h2" counter={`(${group.companies.length})`} actions={buttons}>
          {t('companies')}
        </Header>
      }
      empty={<Empty title={t('empty')} />}
    />
  );
}
