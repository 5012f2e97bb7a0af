import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { TASK_KINDS } from '../../functions/core/lifecycle/service-task.ts';
import { EVENT_TYPES } from '../../functions/core/model/event-types.ts';
import { REFUSALS, type RefusalCode } from '../../functions/core/refusals/codes.ts';
import { busTypeOf } from '../../functions/core/views/bus/bus-event.ts';
import { requestTypeOf } from '../../functions/core/views/bus/service-request.ts';
import { openApiDocument } from '../../functions/openapi/document.ts';
import { asyncApiDocument } from '../../functions/openapi/event-catalog.ts';
import { ROUTES, type Route } from '../../functions/routes/routes.ts';
import { STATUS_OF } from '../../functions/runtime/problem.ts';
import { at, definitionOf, operationsOf, reachedFrom, textsNamed, valuesNamed } from './document-reader.ts';

const document: unknown = JSON.parse(JSON.stringify(openApiDocument()));
const operations = operationsOf(document);
const table: [string, Route][] = Object.entries(ROUTES);

/** Without the token of a customer there is nobody by whom keys could be told apart. */
const WITHOUT_KEY = [
  'requestPasswordReset',
  'redeemPasswordReset',
  'verifyCredentials',
  'renewAllWork',
  'retryAllMails',
];
/** A PUT or DELETE may have one; a PATCH sets what it names, so a repeat does no harm. */
const KEY_REQUIRED: Readonly<Record<string, boolean>> = { POST: true, PUT: false, DELETE: false };

describe('the OpenAPI document', () => {
  test('is checked in as the routes and schemas make it (npm run openapi)', () => {
    expect(readFileSync('docs/openapi.json', 'utf8')).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  test('H5 tells of each event as a webhook, and the AsyncAPI document of each as a message (npm run openapi)', () => {
    const catalog = JSON.parse(JSON.stringify(asyncApiDocument()));
    expect(readFileSync('docs/asyncapi.json', 'utf8')).toBe(`${JSON.stringify(catalog, null, 2)}\n`);
    const types = [...EVENT_TYPES.map(busTypeOf), ...TASK_KINDS.map(requestTypeOf)];
    expect(Object.keys(Object(at(document, '#/webhooks')))).toEqual(types);
    expect(Object.keys(catalog.components.messages)).toEqual(types);
    for (const reference of textsNamed(catalog, '$ref'))
      expect([reference, at(catalog, reference) === undefined]).toEqual([reference, false]);
  });

  test('has every route of the table and nothing else', () => {
    const shown = operations.map(({ id, method, path }) => `${id}: ${method} ${path}`);
    expect(shown.sort()).toEqual(
      table.map(([name, { method, path }]) => `${name}: ${method} ${path}`).sort(),
    );
  });

  test('puts every operation under one subject that it describes', () => {
    const subjects = textsNamed(at(document, '#/tags'), 'name');
    const used = operations.map(({ tags }) => tags);
    expect(used.filter((tags) => tags.length !== 1)).toEqual([]);
    expect([...new Set(used.flat())].sort()).toEqual([...subjects].sort());
    expect(textsNamed(at(document, '#/tags'), 'description')).toHaveLength(subjects.length);
  });

  test('names every operation once', () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has something at the end of every reference', () => {
    const references = textsNamed(document, '$ref');
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((reference) => at(document, reference) === undefined)).toEqual([]);
  });

  test('uses every component', () => {
    const used = new Set(textsNamed(document, '$ref'));
    const defined = ['schemas', 'responses', 'headers', 'parameters'].flatMap((kind) =>
      Object.keys(z.record(z.string(), z.unknown()).parse(at(document, `#/components/${kind}`))).map(
        (name) => `#/components/${kind}/${name}`,
      ),
    );
    expect(defined.filter((name) => !used.has(name))).toEqual([]);
  });

  test.each(operations)('$id declares the parameters of its path, all required', ({ path, parameters }) => {
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required)).toBe(true);
  });

  test.each(table)('EDGE-Q1 %s has the parameters that its route lets in', (name, { query = [] }) => {
    const { parameters = [] } = operations.find(({ id }) => id === name) ?? {};
    const shown = parameters.filter((parameter) => parameter.in === 'query');
    expect(shown.map((parameter) => parameter.name).sort()).toEqual([...query].sort());
  });

  test.each(operations)('$id is open to any one of the scopes of its route', ({
    id,
    security,
    responses,
  }) => {
    const { scopes } = ROUTES[z.enum(Object.keys(ROUTES) as (keyof typeof ROUTES)[]).parse(id)];
    expect(security).toEqual(scopes.map((scope) => ({ bearer: [scope] })));
    expect(['401' in responses, '403' in responses]).toEqual([scopes.length > 0, scopes.length > 0]);
  });

  test('requires an Idempotency-Key on POST, and offers a dry run on every mutation', () => {
    for (const { id, method, parameters } of operations) {
      const named = (name: string) => parameters.find((parameter) => parameter.name === name);
      const isKeyed = !WITHOUT_KEY.includes(id);
      expect(named('Idempotency-Key')?.required).toBe(isKeyed ? KEY_REQUIRED[method] : undefined);
      // The check of a password changes nothing, though it counts.
      expect(named('dryRun') !== undefined).toBe(method !== 'GET' && id !== 'verifyCredentials');
    }
  });

  test('lists a refusal under its status, and every refusal somewhere', () => {
    const listed = new Set<string>();
    for (const { responses } of operations) {
      for (const [status, response] of Object.entries(responses)) {
        for (const code of valuesNamed(response, 'enum').flat()) {
          if (!(String(code) in REFUSALS)) continue;
          listed.add(String(code));
          expect(STATUS_OF[code as RefusalCode]).toBe(Number(status));
        }
      }
    }
    // A path that lacks a method has no operation of it.
    listed.add('METHOD_NOT_ALLOWED');
    expect([...listed].sort()).toEqual(Object.keys(REFUSALS).sort());
  });

  test('marks every password as one, and has none in an answer (R25, A18)', () => {
    const passwords = textsNamed(document, 'format').filter((format) => format === 'password');
    const fields = valuesNamed(document, 'properties').flatMap((fields) =>
      Object.entries(z.record(z.string(), z.unknown()).parse(fields)).filter(
        // A flag, a choice and a form tell of a password, and are none.
        ([name, schema]) =>
          /password/i.test(name) && !/"enum"|"boolean"|"properties"/.test(JSON.stringify(schema)),
      ),
    );
    expect(fields).toHaveLength(passwords.length);
    for (const [, field] of fields) expect(field).toMatchObject({ format: 'password', writeOnly: true });
    for (const { answers } of operations) expect(JSON.stringify(answers)).not.toMatch(/password(?!\/)/i);
  });
});

/** Days that are counted or asked for: nothing happens at their 00:00. */
const COUNTED = new Set(['startDate', 'firstPaidDay', 'requestedOn', 'from', 'to', 'until']);
/** The days of a bill. */
const COUNTING = /^(Bill|GroupBill|MonthUsage|UsageLine|CapacityLine|PenaltyLine)$/;
/** An item of a call that an answer has ready to be sent. */
const isCallItem = (fields: object): boolean => Object.keys(fields).sort().join() === 'date,product';
/** These name one of the dates beside which the instant stands. */
const NAMING = new Set(['cheapestDate', 'lastDate']);
const INSTANTS: Readonly<Record<string, readonly string[]>> = {
  effectiveDate: ['effectiveAt'],
  date: ['effectiveAt', 'at'],
  endDate: ['endsAt', 'expiresAt'],
  endsOn: ['endsAt'],
  lastFreeDay: ['freeUntil'],
  commitmentEndDate: ['commitmentEndsAt'],
};

describe('EDGE-T6 a date in an answer at which something happens', () => {
  const shown = operations.flatMap(({ responses }) =>
    textsNamed(responses, '$ref').flatMap((reference) => reachedFrom(document, reference)),
  );
  const schemas = [...new Set(shown)].filter(
    (reference) => !COUNTING.test(reference.split('/').at(-1) ?? ''),
  );

  test.each(schemas)('stands beside its instant in %s', (reference) => {
    const objects = [at(document, reference), ...valuesNamed(at(document, reference), 'items')];
    for (const properties of objects.flatMap((object) => valuesNamed(object, 'properties'))) {
      const fields = z.record(z.string(), z.unknown()).parse(properties);
      if (isCallItem(fields)) continue;
      const dates = Object.keys(fields).filter((name) =>
        JSON.stringify(fields[name]).startsWith('{"$ref":"#/components/schemas/KstDate"'),
      );
      for (const date of dates.filter((name) => !COUNTED.has(name) && !NAMING.has(name)))
        expect([date, (INSTANTS[date] ?? []).some((instant) => instant in fields)]).toEqual([date, true]);
    }
  });

  test('is looked for where there are dates', () => {
    for (const name of ['Subscription', 'Forecast', 'CancellationQuotes', 'Group', 'Problem'])
      expect(schemas).toContain(`#/components/schemas/${name}`);
  });
});

describe('its examples', () => {
  const media = operations.flatMap(({ id, contents }) => contents.map((content) => ({ id, ...content })));
  const examples = media.flatMap(({ id, schema, examples = {} }) =>
    Object.entries(examples).map(([name, { value }]) => ({ id, name, schema, value })),
  );

  test('show the bundle form of S1 and the NAVER WORKS form of S2', () => {
    const names = examples.filter(({ id }) => id === 'requestTrial').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['bundle', 'naverWorks']));
  });

  test.each(examples)('$id $name fits the schema beside it', ({ schema, value }) => {
    const definition = definitionOf(document, schema);
    expect(z.fromJSONSchema(definition).safeParse(value).error).toBeUndefined();
  });

  test('would be refused with a field too many', () => {
    const [first] = examples.filter(({ id }) => id === 'requestTrial');
    const definition = definitionOf(document, first?.schema);
    const tooMuch = { ...z.record(z.string(), z.unknown()).parse(first?.value), surprise: 1 };
    expect(z.fromJSONSchema(definition).safeParse(tooMuch).success).toBe(false);
  });
});
