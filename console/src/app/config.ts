export type Role = 'customer' | 'staff';

/** Where each of them begins. */
export const homeOf = (role: Role): string => (role === 'staff' ? '/operations' : '/');

/** One OpenID Connect client at its issuer. */
export interface LoginSettings {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
}

/** What differs from deployment to deployment. */
export interface Config {
  /** Staff has a login of its own, or none in the browser. */
  readonly logins: { readonly customer: LoginSettings; readonly staff?: LoginSettings };
  /** The local run: it shows its clock, and travels in time. */
  readonly isLocal?: boolean;
}

export async function readConfig(): Promise<Config> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`no configuration: ${answer.status}`);
  return (await answer.json()) as Config;
}
