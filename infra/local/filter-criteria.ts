import * as z from 'zod';

/** An event source mapping delivers a record when any of its patterns matches it. */
export function createFilter(patterns: readonly string[]): (record: unknown) => boolean {
  const parsed = patterns.map((pattern): unknown => JSON.parse(pattern));
  return (record) => parsed.length === 0 || parsed.some((pattern) => matchesObject(pattern, record));
}

function matchesObject(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((rule) => matchesRule(rule, value));
  return Object.entries(z.record(z.string(), z.unknown()).parse(pattern)).every(([key, inner]) => {
    if (key === '$or')
      return z
        .array(z.unknown())
        .parse(inner)
        .some((each) => matchesObject(each, value));
    return matchesObject(inner, fieldOf(value, key));
  });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function matchesRule(rule: unknown, value: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) return rule === value;
  const [[operator, operand] = ['', undefined]] = Object.entries(rule);
  switch (operator) {
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(operand));
    case 'exists':
      return (value !== undefined) === operand;
    case 'anything-but':
      return (
        value !== undefined &&
        !(isRuleObject(operand) ? [operand] : [operand].flat()).some((each) => matchesRule(each, value))
      );
    case 'equals-ignore-case':
      return typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase();
    default:
      throw new Error(`the local run does not know the filter ${JSON.stringify(rule)}`);
  }
}

function isRuleObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
