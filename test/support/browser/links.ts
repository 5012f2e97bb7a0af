import type { Journey } from '../journeys/journey.ts';
import { bundleRequest } from '../journeys/requests.ts';

export interface MailedLink {
  readonly loginId: string;
  /** Where the link leads, in the console of the local run. */
  readonly path: string;
}

/** The link by which the administrator of a new company sets a password, as its mail has it. */
export async function linkFor(journey: Journey, company: string): Promise<MailedLink> {
  await (await journey.as('customer-1')).post('/v1/tenants', bundleRequest(company));
  await journey.local.drain();
  return linkOf(journey, `head.office@${company}.example`);
}

/** Another link for the same login ID. */
export async function linkOf({ anyone, local }: Journey, loginId: string): Promise<MailedLink> {
  await anyone.post('/v1/password-resets', { loginId });
  await local.drain();
  const texts = local.mails().map(({ text }) => text ?? '');
  const link = texts.flatMap((text) => text.match(/\S+\/password#token=\S+/g) ?? []).at(-1) ?? '';
  return { loginId, path: link.slice(link.indexOf('/password')) };
}
