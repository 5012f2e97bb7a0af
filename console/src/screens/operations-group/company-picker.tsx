import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Tenant } from '@smartwork/client/types';
import { type FormEvent, useState } from 'react';
import { useSearch } from '../../api/operator-queries.ts';
import { Empty } from '../../components/empty.tsx';
import { Problem } from '../../components/problem.tsx';
import { companyName, productName } from '../../components/values/product-name.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { TEXTS } from './texts.ts';

const KINDS = ['companyId', 'domainName', 'groupName'] as const;

/** Finds a company by one of its names, to do something with it. */
export function CompanyPicker({ onChoose }: { readonly onChoose: (tenant: Tenant) => void }) {
  const t = useTexts(TEXTS);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState('');
  const { data: found, error, isLoading, refetch } = useSearch(asked, KINDS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(name.trim());
  };
  return (
    <SpaceBetween size="m">
      <form onSubmit={submit}>
        <div className="search-line">
          <Input
            type="search"
            ariaLabel={t('name')}
            placeholder={t('name')}
            spellcheck={false}
            value={name}
            onChange={({ detail }) => setName(detail.value)}
          />
          <Button formAction="submit">{t('find')}</Button>
        </div>
      </form>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {isLoading && <Waiting />}
      {found?.length === 0 && <Empty title={t('notFound')}>{t('notFoundText')}</Empty>}
      {found?.map((tenant) => (
        <SpaceBetween key={tenant.tenantId} direction="horizontal" size="s" alignItems="center">
          <Button ariaLabel={`${t('choose')}: ${companyName(tenant)}`} onClick={() => onChoose(tenant)}>
            {t('choose')}
          </Button>
          <span>
            <strong>{companyName(tenant)}</strong>{' '}
            {tenant.subscriptions.map(({ product }) => productName(product)).join(', ')}
          </span>
        </SpaceBetween>
      ))}
    </SpaceBetween>
  );
}
