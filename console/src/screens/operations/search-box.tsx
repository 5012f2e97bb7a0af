import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Tenant } from '@smartwork/client/types';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useSearch } from '../../api/operator-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { Empty } from '../../components/empty.tsx';
import { Problem } from '../../components/problem.tsx';
import { companyName, productName } from '../../components/values/product-name.ts';
import { STATUS_TEXTS } from '../../components/values/status-texts.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

/** Every company by any name that it has or had. What is looked for stands in the address. */
export function SearchBox() {
  const t = useTexts(TEXTS);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('name') ?? '';
  const [name, setName] = useState(asked);
  const { data: found, error, isLoading, refetch } = useSearch(asked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSearch(name.trim() === '' ? {} : { name: name.trim() });
  };
  return (
    <Container
      header={
        <Header variant="h2" description={t('searchText')}>
          {t('search')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <form onSubmit={submit}>
          <div className="search-line">
            <Input
              type="search"
              ariaLabel={t('name')}
              placeholder="company.com"
              spellcheck={false}
              value={name}
              onChange={({ detail }) => setName(detail.value)}
            />
            <Button formAction="submit" loading={isLoading}>
              {t('find')}
            </Button>
          </div>
        </form>
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {isLoading && <Waiting />}
        {found && (found.length > 0 ? <Found tenants={found} /> : <NotFound name={asked} />)}
      </SpaceBetween>
    </Container>
  );
}

function NotFound({ name }: { readonly name: string }) {
  const t = useTexts(TEXTS);
  return <Empty title={t('notFound', { name })}>{t('notFoundText')}</Empty>;
}

function Found({ tenants }: { readonly tenants: readonly Tenant[] }) {
  const t = useTexts(TEXTS);
  const status = useTexts(STATUS_TEXTS);
  return (
    <Table
      variant="embedded"
      wrapLines
      items={tenants}
      trackBy="tenantId"
      ariaLabels={{ tableLabel: t('found') }}
      columnDefinitions={[
        {
          id: 'company',
          header: t('company'),
          isRowHeader: true,
          minWidth: 160,
          cell: (tenant) => (
            <Link href={`/operations/companies/${tenant.tenantId}`} onFollow={followLink}>
              {companyName(tenant)}
            </Link>
          ),
        },
        {
          id: 'products',
          header: t('products'),
          minWidth: 220,
          cell: ({ subscriptions }) =>
            subscriptions
              .map(({ product, status: is }) => `${productName(product)} (${status(is)})`)
              .join(', ') || t('none'),
        },
        {
          id: 'operation',
          header: t('operation'),
          minWidth: 100,
          cell: ({ operation }) => t(operation.status === 'FAILED' ? 'FAILED_OPERATION' : operation.status),
        },
        {
          id: 'group',
          header: t('group'),
          minWidth: 110,
          cell: ({ group }) =>
            group ? (
              <Link href={`/operations/groups/${group.groupId}`} onFollow={followLink}>
                {t('group')}
              </Link>
            ) : (
              t('none')
            ),
        },
      ]}
    />
  );
}
