import type { Journey } from './journey.ts';

/** Those who act in the cloud story, on a local run. */
export async function actorsOf({ local, as, anyone, support }: Journey) {
  return {
    customer: await as('story-teller'),
    stranger: await as('listener'),
    support: await support(),
    product: await as('login-page', 'smartwork/product'),
    anyone,
    mailsTo: async (address: string) =>
      local
        .mails()
        .filter(({ to }) => to.includes(address))
        .map(({ text }) => text ?? ''),
    patienceMs: 60_000,
  };
}
