import { describe, expect, it } from 'vitest';
import { queryOf } from '../../functions/runtime/query.ts';
import { refusalOf } from '../support/http.ts';

const KNOWN = ['dryRun', 'product'];

describe('the parameters of a call', () => {
  it.each<[string, object]>([
    ['', {}],
    ['&&', {}],
    ['dryRun=true', { dryRun: 'true' }],
    ['product=WORKPLACE&dryRun=false', { product: 'WORKPLACE', dryRun: 'false' }],
    ['dry%52un=true', { dryRun: 'true' }],
    ['dryRun', { dryRun: '' }],
    ['product=a,b', { product: 'a,b' }],
    ['product=a=b', { product: 'a=b' }],
  ])('"%s" gives %j', (raw, parameters) => {
    expect(queryOf(raw, KNOWN)).toEqual(parameters);
  });

  it.each<[string, string[]]>([
    ['dryrun=true', ['query/dryrun UNKNOWN_FIELD']],
    ['dryRun[]=true', ['query/dryRun[] UNKNOWN_FIELD']],
    ['dryRun%5B%5D=true', ['query/dryRun[] UNKNOWN_FIELD']],
    ['dryRun%00=true', ['query/dryRun\0 UNKNOWN_FIELD']],
    ['dryRun+=true', ['query/dryRun  UNKNOWN_FIELD']],
    ['products=', ['query/products UNKNOWN_FIELD']],
    ['=x', ['query/ UNKNOWN_FIELD']],
    ['?dryRun=true', ['query/?dryRun UNKNOWN_FIELD']],
    ['__proto__=1', ['query/__proto__ UNKNOWN_FIELD']],
    ['a/b=1&a~b=1', ['query/a~1b UNKNOWN_FIELD', 'query/a~0b UNKNOWN_FIELD']],
    ['dryRun=true&dryRun=true', ['query/dryRun PARAMETER_TWICE']],
    ['product=&x=1&product=', ['query/product PARAMETER_TWICE', 'query/x UNKNOWN_FIELD']],
    ['x=1&x=2', ['query/x UNKNOWN_FIELD']],
  ])('EDGE-Q1 "%s" is refused by name', async (raw, errors) => {
    const refusal = (await refusalOf(() => queryOf(raw, KNOWN))) as {
      errors: { pointer: string; code: string }[];
    };
    expect(refusal).toMatchObject({ refused: 'INPUT_INVALID' });
    expect(refusal.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors);
  });

  it('EDGE-Q1 a thousand wrong ones are told a hundred times', async () => {
    const raw = Array.from({ length: 1_000 }, (_, index) => `x${index}=`).join('&');
    expect(await refusalOf(() => queryOf(raw, KNOWN))).toMatchObject({ errors: { length: 100 } });
  });
});
