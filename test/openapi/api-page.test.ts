import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withCodeTables } from '../../functions/openapi/code-tables.ts';
import { fieldCodes } from '../../functions/openapi/field-codes.ts';
import { ROUTES, type Route } from '../../functions/routes/routes.ts';

/** A verdict of GET /v1/availability, and forms of days that no request takes yet. */
const NOT_OF_REQUESTS = ['TAKEN', 'DATE_INVALID', 'INSTANT_INVALID'];

const page = readFileSync('docs/api.md', 'utf8');

describe('docs/api.md', () => {
  test('has the tables of codes as the code makes them (npm run openapi)', () => {
    expect(page).toBe(withCodeTables(page));
  });

  test('publishes every code of a field that the sources can answer (R19-R33)', () => {
    const published = [...fieldCodes().map(({ code }) => code), ...NOT_OF_REQUESTS];
    const sources = globSync('functions/{core,api,runtime}/**/*.ts');
    const written = sources.flatMap((file) => fieldCodesIn(readFileSync(file, 'utf8')));
    expect(written.length).toBeGreaterThan(25);
    expect([...new Set(written)].filter((code) => !published.includes(code))).toEqual([]);
  });

  test.each(
    Object.values(ROUTES).filter(({ scopes }: Route) => scopes.length > 0),
  )('shows a call of $method $path', ({ method, path }: Route) => {
    const address = path
      .replace('/v1/tenants/{tenantId}', '\\$LOCATION')
      .replace('/v1/groups/{groupId}', '\\$GROUP')
      .replace('{tenantId}', '\\$\\(id \\$[A-Z]+\\)')
      .replace('{product}', '(NAVER_WORKS|WORKPLACE)')
      .replace(/\{\w+\}/, '\\$?\\w+');
    expect(page).toMatch(new RegExp(`call ${method} "?${address}[?" ]`));
  });
});

/** The codes that the sources give to fields: of rules, of `coded` and of problems between fields. */
function fieldCodesIn(source: string): string[] {
  const forms = [
    /coded\(\s*'([A-Z_]+)'/g,
    /problem\(\s*'\w+',\s*'([A-Z_]+)'/g,
    /\bcode: '([A-Z_]+)'/g,
    /\berror\('([A-Z_]+)'/g,
  ];
  const codes = forms.flatMap((form) => [...source.matchAll(form)].map(([, code]) => code ?? ''));
  return source.includes('FieldError') || source.includes('Rule[]') || source.includes('coded(') ? codes : [];
}
