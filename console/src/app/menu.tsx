import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { useLocation } from 'wouter';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';
import { followLink } from './follow-link.ts';
import { type ConsoleRoute, ROUTES } from './routes.tsx';

const COMPANY = '/companies/:tenantId';

/** The pages with a line in the menu; those of a company stand below the company of the address. */
export function Menu() {
  const [path] = useLocation();
  const { language } = useLanguage();
  const { role } = useSession();
  const tenantId = /^\/companies\/([^/]+)/.exec(path)?.[1];
  const linkOf = ({ path: to, menu }: ConsoleRoute): SideNavigationProps.Link => ({
    type: 'link',
    text: menu?.[language] ?? to,
    href: tenantId === undefined ? to : to.replace(':tenantId', tenantId),
  });
  const lines = ROUTES.filter((route) => route.menu && (route.role === role || route.role === 'either'));
  const ofCompany = lines.filter((route) => route.path.startsWith(COMPANY)).map(linkOf);
  return (
    <SideNavigation
      activeHref={path}
      onFollow={followLink}
      items={[
        ...lines.filter((route) => !route.path.startsWith(COMPANY)).map(linkOf),
        ...(tenantId === undefined || ofCompany.length === 0
          ? []
          : [{ type: 'divider' as const }, ...ofCompany]),
      ]}
    />
  );
}
