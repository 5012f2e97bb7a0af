import type { Company } from './company.ts';

const MINUTE_MS = 60_000;

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
  await http.travelTo(new Date((await http.now()).getTime() + MINUTE_MS));
  const { ownership, limited: isLimited } = await company.domain();
  narrator.check('the domain is proven', { ownership, isLimited }, { ownership: 'PROVEN', isLimited: false });
  await narrator.say('The record was seen. NAVER WORKS works normally.');
  await narrator.tellMails();
  await narrator.tellExecutions();
}
