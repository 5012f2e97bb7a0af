/** For trying things out on one machine; what such a stage has may go with its stack. */
const STAGES_FOR_TRYING = ['dev', 'local'];
export const isForTrying = (stage: string): boolean => STAGES_FOR_TRYING.includes(stage);

/** Why no link of a mail may lead to a page: its reader sits at another machine, and sets a password there (R99). */
export function linkComplaint(stage: string, url: string): string | undefined {
  if (isForTrying(stage) || isPublic(url)) return undefined;
  return `mails lead to ${url}: outside of the stages ${STAGES_FOR_TRYING.join(' and ')} it is https and not on this machine`;
}

const HERE = /^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/;

function isPublic(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && !HERE.test(hostname.replace(/\.$/, ''));
}
