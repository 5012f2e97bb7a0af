import { describe, expect, it } from 'vitest';
import { idempotencyItem } from '../../../functions/adapters/table/idempotency-items.ts';
import { outcomeOf } from '../../../functions/adapters/table/stored-response.ts';

const record = { payloadHash: 'h', status: 202, headers: {}, body: '{}' };
const answer = idempotencyItem({ sub: 'a', method: 'POST', path: '/p', key: 'k' }, record, 0);
const failed = (...names: string[]) => names.map((name) => ({ name, found: undefined }));
const taken = (fields: string[], trialUsed: object[] = []) => ({
  outcome: 'TAKEN',
  taken: fields,
  trialUsed,
});

describe('what became of a commit, by the conditions that failed', () => {
  it.each([
    ['nothing', [], { outcome: 'COMMITTED' }],
    ['the version', failed('VERSION'), { outcome: 'STALE' }],
    ['what belongs to no name', failed('PASSWORD', 'OWNER'), { outcome: 'STALE' }],
    ['one name', failed('CLAIM domainName'), taken(['domainName'])],
    ['two names', failed('CLAIM domainName', 'CLAIM companyId'), taken(['companyId', 'domainName'])],
    [
      'trials',
      failed('TRIAL groupName WORKBOX', 'TRIAL companyId WORKPLACE'),
      taken(
        [],
        [
          { product: 'WORKPLACE', by: 'companyId' },
          { product: 'WORKBOX', by: 'groupName' },
        ],
      ),
    ],
    [
      'a name and a trial',
      failed('CLAIM companyId', 'TRIAL companyId WORKPLACE'),
      taken(['companyId'], [{ product: 'WORKPLACE', by: 'companyId' }]),
    ],
    ['a name, of a tenant that has changed', failed('VERSION', 'CLAIM companyId'), { outcome: 'STALE' }],
    ['its key, which is being written', failed('VERSION', 'ANSWER'), { outcome: 'IN_FLIGHT' }],
    [
      'its key, which was answered',
      [...failed('VERSION', 'CLAIM companyId'), { name: 'ANSWER', found: answer }],
      { outcome: 'ANSWERED', record },
    ],
  ])('R37 PROMISE-9: %s', (_, conditions, outcome) => {
    expect(outcomeOf(conditions)).toEqual(outcome);
  });
});
