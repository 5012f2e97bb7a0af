import AppLayout from '@cloudscape-design/components/app-layout';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { Waiting } from '../components/waiting.tsx';
import { useTexts } from '../language/texts.ts';
import { LoginReturn } from '../session/login-return.tsx';
import { NeedLogin } from '../session/need-login.tsx';
import { useSession } from '../session/session.tsx';
import { RETURN_PATHS } from '../session/sessions.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Menu } from './menu.tsx';
import { NotFound } from './not-found.tsx';
import { PagesContext } from './pages.ts';
import { type ConsoleRoute, ROUTES } from './routes.tsx';
import { SHELL_TEXTS } from './shell-texts.ts';
import { TopBar } from './top-bar.tsx';

const LocalBar = lazy(async () => ({ default: (await import('./local-bar.tsx')).LocalBar }));
const PATTERNS = ROUTES.map(({ path }) => path);
const WIDE = '(min-width: 1120px)';

/** Every page: the bar above, the menu at the side, and the screen of the address. */
export function Shell({ isLocal }: { readonly isLocal: boolean }) {
  const t = useTexts(SHELL_TEXTS);
  const { user } = useSession();
  const [isMenuOpen, setMenuOpen] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const wide = matchMedia(WIDE);
    const follow = () => setMenuOpen(wide.matches);
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);
  return (
    <>
      <div id="top">
        <TopBar />
        {isLocal && (
          <Suspense fallback={null}>
            <LocalBar />
          </Suspense>
        )}
      </div>
      <AppLayout
        headerSelector="#top"
        toolsHide
        navigationHide={!user}
        navigationOpen={isMenuOpen}
        onNavigationChange={({ detail }) => setMenuOpen(detail.open)}
        navigation={<Menu />}
        ariaLabels={{ navigation: t('menu') }}
        content={
          <ErrorBoundary>
            <Suspense fallback={<Waiting />}>
              <PagesContext value={PATTERNS}>
                <Pages />
              </PagesContext>
            </Suspense>
          </ErrorBoundary>
        }
      />
    </>
  );
}

const Pages = () => (
  <Switch>
    <Route path={RETURN_PATHS.customer}>
      <LoginReturn as="customer" />
    </Route>
    <Route path={RETURN_PATHS.staff}>
      <LoginReturn as="staff" />
    </Route>
    {ROUTES.map((route) => (
      <Route key={route.path} path={route.path}>
        <Page route={route} />
      </Route>
    ))}
    <Route>
      <NotFound />
    </Route>
  </Switch>
);

function Page({ route: { role, Screen } }: { readonly route: ConsoleRoute }) {
  if (role === 'nobody') return <Screen />;
  return (
    <NeedLogin as={role}>
      <Screen />
    </NeedLogin>
  );
}
