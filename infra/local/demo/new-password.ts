import type { Company } from './company.ts';

const FORGOTTEN = 'Wo0d-Roof.47';
const NEW = 'St0ne-Wall.58';

/** Still the first day: the administrator has forgotten the password, and sets another one by a link. */
export async function setNewPassword({ narrator, login, askForLink, redeem }: Company): Promise<void> {
  narrator.chapter('Day 1: a new password');
  narrator.check('a wrong password lets nobody in', await login('Wo0d-Door.47'), 'NOT_VERIFIED');
  const token = await askForLink();
  await narrator.say('Mina has forgotten the password. A link comes, which works once, for 24 hours.');
  await narrator.tellMails('Set your password');

  narrator.check('the link sets it', await redeem(token, NEW), 'REDEEMED');
  narrator.check('the link works once', await redeem(token, FORGOTTEN, 422), 'LINK_NOT_VALID');
  narrator.check('the new one lets Mina in', await login(NEW), 'TRIALING');
  await narrator.say('The new password is set, and Mina is in.');
}
