import type { Company } from './company.ts';
import { addDays } from './days.ts';

/** The record is looked up each minute, and once more a moment later when another writer was in the way. */
const UNTIL_SEEN_MS = 2 * 60_000;
const FORGOTTEN = 'Wo0d-Roof.47';
const NEW = 'St0ne-Wall.58';

/** The first day: a free trial of both products. Answers its days. */
export async function tryOut(company: Company) {
  const { narrator } = company;
  narrator.chapter('Day 1: the free trial');
  await narrator.say('Hanok Trading asks for a free trial of NAVER WORKS with WORKPLACE.');
  narrator.check('the company ID was free before', await company.isNameFree(), true);
  await company.requestTrial();
  narrator.check('the company ID is taken', await company.isNameFree(), false);

  const { trial } = await company.subscription('WORKPLACE');
  narrator.check('the last free day is the 30th', trial.endDate, addDays(trial.startDate, 29));
  narrator.check('both can be used', await company.entitlement(), {
    loginAllowed: true,
    products: 'NAVER_WORKS TRIALING, WORKPLACE TRIALING',
  });
  await narrator.say(`It is set up. The last free day is ${trial.endDate}.`);
  await narrator.tellMails('Your free trial of NAVER WORKS Basic + WORKPLACE Basic is ready');
  await narrator.tellExecutions();
  return trial;
}

/** Still the first day: the company shows that its domain is its own. */
export async function proveDomain(company: Company): Promise<void> {
  const { narrator, http } = company;
  narrator.chapter('Day 1: the proof of the domain');
  const { limited, name, value } = await company.askForProof();
  narrator.check('NAVER WORKS waits for the proof', limited, true);
  await narrator.say(
    `Until its domain is proven, NAVER WORKS is limited. Hanok Trading publishes, as TXT of ${name}:`,
  );
  narrator.detail(value);

  await http.call('PUT', '/_local/dns', { body: { name, txt: value } });
  await http.travelTo(new Date((await http.now()).getTime() + UNTIL_SEEN_MS));
  const { ownership, limited: isLimited } = await company.domain();
  narrator.check('the domain is proven', { ownership, isLimited }, { ownership: 'PROVEN', isLimited: false });
  await narrator.say('The record was seen. NAVER WORKS works normally.');
  await narrator.tellMails('is proven');
  await narrator.tellExecutions();
}

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
