import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useBillingProfile } from '../../api/bill-queries.ts';
import { followLink } from '../../app/follow-link.ts';
import { Problem } from '../../components/problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useTexts } from '../../language/texts.ts';
import { ProfilePairs } from '../billing-profile/profile-pairs.tsx';
import { TEXTS } from './texts.ts';

/** How the company is billed, with the way to change it. */
export function ProfileBox({ tenantId }: { readonly tenantId: string }) {
  const t = useTexts(TEXTS);
  const { data: profile, error, refetch } = useBillingProfile(tenantId);
  return (
    <Container
      fitHeight
      header={
        <Header
          variant="h2"
          actions={
            <Button href={`/companies/${tenantId}/billing-profile`} onFollow={followLink}>
              {t('change')}
            </Button>
          }
        >
          {t('billing')}
        </Header>
      }
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Waiting />}
      {profile && <ProfilePairs profile={profile} />}
    </Container>
  );
}
