/** For trying things out on one machine; what such a stage has may go with its stack. */
const STAGES_FOR_TRYING = ['dev', 'local'];
export const isForTrying = (stage: string): boolean => STAGES_FOR_TRYING.includes(stage);

/** Why no link of a mail may lead to a page: its reader sits at another machine, and sets a password there (R99). */
export function linkComplaint(stage: string, url: string): string | undefined {
  if (isForTrying(stage) || isPublic(url)) return undefined;
  return `mails lead to ${url}: outside of the stages ${STAGES_FOR_TRYING.join(' and ')} it is https and not on this machine`;
}

/**
 * Why no event is delivered to an address: it is https and public, or, for trying things out, on this machine. Its secrets
 * stand in no template, so it holds none.
 */
export function receiverComplaint(stage: string, url: string): string | undefined {
  const address = URL.parse(url);
  if (!address) return 'the address of a receiver is a whole URL, such as https://product.example/events';
  const { username, password, hash } = address;
  if (username || password || hash) return 'the address of a receiver has no user, password or #';
  if (isPublic(url) || (isForTrying(stage) && isHere(url))) return undefined;
  return `events go to ${url}: a receiver has an https address, and one of this machine only in the stages ${STAGES_FOR_TRYING.join(' and ')}`;
}

const HERE = /^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/;

const isHere = (url: string): boolean => HERE.test(new URL(url).hostname.replace(/\.$/, ''));

const isPublic = (url: string): boolean => new URL(url).protocol === 'https:' && !isHere(url);
