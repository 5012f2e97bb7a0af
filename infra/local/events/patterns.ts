import * as z from 'zod';

/** An event source mapping delivers a record when any of its patterns matches it. */
export function createFilter(patterns: readonly string[]): (record: unknown) => boolean {
  const parsed = patterns.map((pattern) => PatternSchema.parse(JSON.parse(pattern)));
  return (record) => parsed.length === 0 || parsed.some((pattern) => matchesObject(pattern, record));
}

/** Parsed once: every record of every stream is matched against it. */
type Pattern = readonly unknown[] | { readonly [key: string]: Pattern };
const PatternSchema: z.ZodType<Pattern> = z.lazy(() =>
  z.union([z.array(z.unknown()), z.record(z.string(), PatternSchema)]),
);

function matchesObject(pattern: Pattern, value: unknown): boolean {
  // A list matches when one of its values does.
  if (isRules(pattern)) return [value].flat().some((each) => pattern.some((rule) => matchesRule(rule, each)));
  return Object.entries(pattern).every(([key, inner]) =>
    key === '$or'
      ? isRules(inner) && inner.some((each) => matchesObject(PatternSchema.parse(each), value))
      : matchesObject(inner, fieldOf(value, key)),
  );
}

const isRules = (pattern: Pattern): pattern is readonly unknown[] => Array.isArray(pattern);

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
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
