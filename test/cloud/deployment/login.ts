/** Where people log in, and where they are sent back to. */
export interface LoginPage {
  readonly origin: string;
  readonly clientId: string;
  readonly returnTo: string;
  readonly scope: string;
}

/** The code that a person comes back with, after having filled in the login page of a user pool as a browser does. */
export async function logIn(page: LoginPage, username: string, password: string): Promise<string> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: page.clientId,
    redirect_uri: page.returnTo,
    scope: page.scope,
  });
  const browser = createBrowser();
  const shown = await browser(`${page.origin}/oauth2/authorize?${query}`);
  const html = await shown.text();
  const form = formIn(html);
  if (!form) throw new Error(`no login page at ${shown.url}: ${shown.status} ${html.slice(0, 200)}`);
  const answer = await browser(new URL(form.action, shown.url).href, {
    method: 'POST',
    body: new URLSearchParams({ ...form.hidden, username, password }),
    stopAt: page.returnTo,
  });
  const code = new URL(answer.headers.get('location') ?? 'none:').searchParams.get('code');
  if (!code) throw new Error(`the login was not taken: ${answer.status} at ${answer.url}`);
  return code;
}

interface Visit {
  readonly method?: string;
  readonly body?: URLSearchParams;
  /** A redirect to there is an answer. */
  readonly stopAt?: string;
}

/** Follows redirects and keeps cookies. */
function createBrowser() {
  const cookies = new Map<string, string>();
  return async function visit(address: string, { stopAt, ...request }: Visit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...request, headers: { cookie }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = answer.headers.get('location');
    if (next === null || (stopAt !== undefined && next.startsWith(stopAt))) return answer;
    return visit(new URL(next, address).href, stopAt === undefined ? {} : { stopAt });
  };
}

/** The last form of a page that is sent by POST: before it a page may have others, for small screens. */
function formIn(html: string): { action: string; hidden: Record<string, string> } | undefined {
  const [form] = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .filter((text) => attributeOf('method', text)?.toLowerCase() === 'post')
    .slice(-1);
  if (form === undefined) return undefined;
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attributeOf('name', input) ?? '',
    attributeOf('value', input) ?? '',
  ]);
  return { action: attributeOf('action', form) ?? '', hidden: Object.fromEntries(hidden) };
}

/** Of the first tag of a text. */
function attributeOf(name: string, text: string): string | undefined {
  const value = new RegExp(`^<[^>]*\\s${name}="([^"]*)"`, 'i').exec(text)?.[1];
  return value?.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
}
