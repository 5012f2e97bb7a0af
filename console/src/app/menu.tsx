import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { useLocation } from 'wouter';
import { useTenant } from '../api/queries.ts';
import { productName } from '../components/values/product-name.ts';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { useSession } from '../session/session.tsx';
import { followLink } from './follow-link.ts';
import { type ConsoleRoute, ROUTES } from './routes.tsx';
import { SHELL_TEXTS } from './shell-texts.ts';

const COMPANY = '/companies/:tenantId';
type Link = SideNavigationProps.Link;

/** The pages with a line in the menu; those of a company and of its products stand below the company of the address. */
export function Menu() {
  const t = useTexts(SHELL_TEXTS);
  const [path] = useLocation();
  const { language } = useLanguage();
  const { role, user } = useSession();
  const tenantId = /^\/companies\/([^/]+)/.exec(path)?.[1];
  const { data: tenant } = useTenant((user && tenantId) ?? '');
  const hrefOf = (to: string) => (tenantId === undefined ? to : to.replace(':tenantId', tenantId));
  const linkOf = ({ path: to, menu }: ConsoleRoute): Link => ({
    type: 'link',
    text: menu?.[language] ?? to,
    href: hrefOf(to),
  });
  const belongsTo = ROUTES.find((route) => hrefOf(route.path) === path)?.belongsTo;
  const lines = ROUTES.filter((route) => route.menu && (route.role === role || route.role === 'either'));
  const general = lines.filter((route) => !route.path.startsWith(COMPANY)).map(linkOf);
  const [company, ...ofCompany] =
    tenantId === undefined ? [] : lines.filter((route) => route.path.startsWith(COMPANY)).map(linkOf);
  const products = (tenant?.subscriptions ?? [])
    .filter(({ phase }) => phase !== 'ENDED')
    .map(
      ({ product }): Link => ({
        type: 'link',
        text: productName(product),
        href: `/companies/${tenantId}/products/${product}`,
      }),
    );
  return (
    <SideNavigation
      activeHref={placeOf(belongsTo ? hrefOf(belongsTo) : path, [
        ...general,
        ...(company ? [company] : []),
        ...ofCompany,
        ...products,
      ])}
      onFollow={followLink}
      items={[
        ...general,
        ...(company ? [{ type: 'divider' as const }, company] : []),
        ...(products.length > 0 ? [{ type: 'section' as const, text: t('myProduct'), items: products }] : []),
        ...ofCompany,
      ]}
    />
  );
}

/** The line of the menu that a page belongs to: the page of an action belongs to its product or company. */
const placeOf = (path: string, links: readonly Link[]): string | undefined =>
  links
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length)[0];
