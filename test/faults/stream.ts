import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { mailFrom, workFrom } from '../../functions/adapters/items.ts';
import { type DeliverMailDeps, deliverMail } from '../../functions/delivery/deliver-mail.ts';
import { type StartWorkDeps, startWork } from '../../functions/delivery/start-work.ts';
import { createStreamReader } from '../../infra/local/stream-reader.ts';

export type Image = Record<string, AttributeValue>;

/** The table's stream and its two consumers, with the filters of their event source mappings. */
export function createStream(
  endpoint: string,
  table: string,
  { work, mails }: { work: StartWorkDeps; mails: DeliverMailDeps },
) {
  const read = createStreamReader(endpoint, table, table, {});

  return {
    /** The new pending work and mails since the last call, as the consumers would get them. */
    async arrivals(): Promise<Image[]> {
      const batches = await read();
      const images = batches.flatMap(({ records }) =>
        records.map(({ dynamodb }) => dynamodb['NewImage'] as Image),
      );
      return images.filter(
        (image) => image?.['state']?.S === 'PENDING' && /^(WORK|MAIL)#/.test(image['sk']?.S ?? ''),
      );
    },

    deliver: (image: Image): Promise<void> =>
      image['mail'] ? deliverMail(mails, mailFrom(image)) : startWork(work, workFrom(image)),
  };
}
