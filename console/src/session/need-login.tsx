import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { homeOf, type Role } from '../app/config.ts';
import { followLink } from '../app/follow-link.ts';
import { Problem } from '../components/problem.tsx';
import { Waiting } from '../components/waiting.tsx';
import { useTexts } from '../language/texts.ts';
import { useSession } from './session.tsx';
import { SESSION_TEXTS } from './session-texts.ts';

interface NeedLoginProps {
  /** Who may see the page. */
  readonly as: Role | 'either';
  readonly children: ReactNode;
}

export function NeedLogin({ as, children }: NeedLoginProps) {
  const session = useSession();
  if (session.user === undefined) return <Waiting />;
  const isAllowed = session.user !== null && (as === 'either' || as === session.role);
  return isAllowed ? children : <Welcome as={as === 'staff' ? 'staff' : 'customer'} />;
}

function Welcome({ as }: { readonly as: Role }) {
  const { logIn, managers } = useSession();
  const [path] = useLocation();
  const search = useSearch();
  const [error, setError] = useState<unknown>();
  const [isLeaving, setLeaving] = useState(false);
  const t = useTexts(SESSION_TEXTS);
  const other: Role = as === 'staff' ? 'customer' : 'staff';
  const begin = () => {
    setLeaving(true);
    logIn(as, search === '' ? path : `${path}?${search}`).catch((failed: unknown) => {
      setError(failed);
      setLeaving(false);
    });
  };
  return (
    <Container>
      <Box padding={{ vertical: 'xxl' }} textAlign="center">
        <SpaceBetween size="m">
          <Box variant="h1">{t(as === 'staff' ? 'staffWelcome' : 'welcome')}</Box>
          <Box variant="p" color="text-body-secondary">
            {t(as === 'staff' ? 'staffText' : 'welcomeText')}
          </Box>
          {managers[as] ? (
            <Button variant="primary" loading={isLeaving} onClick={begin}>
              {t('logIn')}
            </Button>
          ) : (
            <Box>{t('noStaffLogin')}</Box>
          )}
          {error !== undefined && <Problem error={error} />}
          {managers.staff && (
            <Button variant="inline-link" href={homeOf(other)} onFollow={followLink}>
              {t(other === 'staff' ? 'toStaff' : 'toCustomer')}
            </Button>
          )}
        </SpaceBetween>
      </Box>
    </Container>
  );
}
