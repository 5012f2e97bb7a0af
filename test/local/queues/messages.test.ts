import { expect, it } from 'vitest';
import { messagesLeft } from '../../../infra/local/queues/messages.ts';

it('what was sent and has not gone is left, in its order', () => {
  const message = (id: string) => ({ id, queueArn: 'arn:aws:sqs:r:a:Q', body: '{}', sentAt: 1 });
  expect(messagesLeft([message('a'), message('b'), { gone: 'a' }, message('c'), { gone: 'b' }])).toEqual([
    message('c'),
  ]);
});
