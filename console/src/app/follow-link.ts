import { navigate } from 'wouter/use-browser-location';

interface Followed {
  readonly detail: { readonly href?: string; readonly external?: boolean };
  readonly preventDefault: () => void;
}

/** `onFollow` of every Cloudscape link: the page of the console changes without being loaded again. */
export function followLink(event: Followed): void {
  const { href, external } = event.detail;
  if (href === undefined || external || !href.startsWith('/')) return;
  event.preventDefault();
  navigate(href);
}
