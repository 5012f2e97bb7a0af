import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { functionNames } from '../../infra/bundle.ts';
import { synthesize, WITH_WEBHOOK } from '../infra/synthesize.ts';

const page = readFileSync('docs/runbook.md', 'utf8');
const { template, ofType } = synthesize(WITH_WEBHOOK);
const outputs = z.record(z.string(), z.unknown()).parse(template.toJSON()['Outputs']);

const inPage = (pattern: RegExp): string[][] => [...page.matchAll(pattern)].map(([, ...groups]) => groups);
const begunWith = (prefix: string, type: string): string[] =>
  ofType(type).flatMap(([id]) => (id.startsWith(prefix) ? [id] : []));

const machines = ofType('AWS::StepFunctions::StateMachine').map(([id]) => `${id}Arn`);
const logNames = inPage(/`logs` takes (.*?)\.\n/gs).flatMap(([names = '']) =>
  [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
);

describe('the commands of docs/runbook.md', () => {
  test.each(
    inPage(/physical (\w+) (AWS::[\w:]+)/g),
  )('find one resource by %s of %s', (prefix = '', type = '') => {
    expect(begunWith(prefix, type)).toHaveLength(1);
  });

  test.each(inPage(/\$\(output (\w+)\)/g))('ask for the output %s, which exists', (name = '') => {
    expect(Object.keys(outputs)).toContain(name);
  });

  test('name the output of every state machine', () => {
    expect(machines.filter((name) => !page.includes(name))).toEqual([]);
    expect(machines.filter((name) => !(name in outputs))).toEqual([]);
  });

  test('name the log of every function', () => {
    expect(logNames.map((name) => begunWith(`${name}Logs`, 'AWS::Logs::LogGroup').length)).toEqual(
      functionNames().map(() => 1),
    );
    expect(inPage(/`logs (\w+)`/g).filter(([name = '']) => !logNames.includes(name))).toEqual([]);
  });
});
