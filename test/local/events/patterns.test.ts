import { expect, it } from 'vitest';
import { createFilter } from '../../../infra/local/events/patterns.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { sk: { S: 'WORK#WORKBOX' }, state: { S: 'PENDING' }, restarts: { N: '1' } } },
};

it.each([
  [{ dynamodb: { NewImage: { sk: { S: [{ prefix: 'WORK#' }] }, state: { S: ['PENDING'] } } } }, true],
  [{ dynamodb: { NewImage: { sk: { S: [{ prefix: 'MAIL#' }] } } } }, false],
  [{ eventName: ['INSERT', 'MODIFY'] }, true],
  [{ eventName: ['REMOVE'] }, false],
  [{ eventName: [{ 'anything-but': 'REMOVE' }] }, true],
  [{ eventName: [{ 'anything-but': ['INSERT', 'REMOVE'] }] }, false],
  [{ dynamodb: { NewImage: { sk: { S: [{ 'anything-but': { prefix: 'WORK#' } }] } } } }, false],
  [{ dynamodb: { OldImage: { sk: { S: [{ exists: false }] } } } }, true],
  [{ dynamodb: { NewImage: { sk: { S: [{ exists: true }] } } } }, true],
  [{ dynamodb: { OldImage: { sk: { S: [{ 'anything-but': 'x' }] } } } }, false],
  [{ dynamodb: { NewImage: { sk: { S: [{ suffix: 'WORKBOX' }] } } } }, true],
])('the pattern %j matches: %s', (pattern, expected) => {
  expect(createFilter([JSON.stringify(pattern)])(record)).toBe(expected);
});

it('takes a record that any of the patterns matches, and all where there is none', () => {
  expect(createFilter(['{"eventName":["REMOVE"]}', '{"eventName":["INSERT"]}'])(record)).toBe(true);
  expect(createFilter([])(record)).toBe(true);
});

it('refuses an operator it does not know', () => {
  expect(() => createFilter(['{"eventName":[{"numeric":["=",1]}]}'])(record)).toThrow('numeric');
});
