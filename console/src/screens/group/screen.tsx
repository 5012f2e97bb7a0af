import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import type { TenantWithProfile } from '@smartwork/client/types';
import { useGroup } from '../../api/operator-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { CompanyPage } from '../../components/company-page.tsx';
import { Empty } from '../../components/empty.tsx';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { useSession } from '../../session/session.tsx';
import { GroupTabs } from './group-tabs.tsx';
import { TEXTS } from './texts.ts';

/** The group of a company, for its main company. */
export function Screen() {
  const t = useTexts(TEXTS);
  return (
    <CompanyPage name={t('title')} description={t('description')}>
      {(tenant) => <Content tenant={tenant} />}
    </CompanyPage>
  );
}

function Content({ tenant }: { readonly tenant: TenantWithProfile }) {
  const t = useTexts(TEXTS);
  const { role } = useSession();
  const { group: membership, tenantId } = tenant;
  const isSeen = membership !== undefined && (membership.role === 'MAIN' || role === 'staff');
  const { data: group, error, refetch } = useGroup(isSeen ? membership.groupId : '');
  if (!isSeen)
    return (
      <Container>
        <Empty
          title={t(membership ? 'affiliate' : 'noGroup')}
          action={
            <Button href={`/companies/${tenantId}`} onFollow={followLink}>
              {t('toCompany')}
            </Button>
          }
        >
          {t(membership ? 'affiliateText' : 'noGroupText')}
        </Empty>
      </Container>
    );
  if (error && !group) return <Problem error={error} onRetry={() => void refetch()} />;
  return group ? <GroupTabs group={group} mayChange={role === 'customer'} /> : <Waiting />;
}
