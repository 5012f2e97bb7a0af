import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/adapters/table/items.ts';

/** The names and values that an expression of a command refers to. */
export interface Terms {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
}

type Clause = (item: Item | undefined) => boolean;

/** A condition as our adapters write them: clauses joined by AND. Anything else is refused, not guessed. */
export function conditionOf(expression: string, terms: Terms): Clause {
  const clauses = expression.split(' AND ').map((clause) => anyOf(clause, terms));
  return (item) => clauses.every((holds) => holds(item));
}

function anyOf(clause: string, terms: Terms): Clause {
  const choices = clause.split(' OR ').map((choice) => clauseOf(choice, terms));
  return (item) => choices.some((holds) => holds(item));
}

/** An update as our adapters write them: one attribute that is set, and one number that is added to. */
export function updateOf(expression: string, terms: Terms): (item: Item) => Item {
  const [, set = '', to = '', added = '', by = ''] =
    /^SET (#\w+) = (:\w+) ADD (#\w+) (:\w+)$/.exec(expression) ?? unknown(expression);
  const named = (name: string): string => terms.ExpressionAttributeNames?.[name] ?? unknown(name);
  return (item) => ({
    ...item,
    [named(set)]: valueNamed(to, terms),
    [named(added)]: { N: String(Number(item[named(added)]?.N ?? 0) + Number(valueNamed(by, terms).N)) },
  });
}

function clauseOf(clause: string, terms: Terms): Clause {
  const call = /^(\w+)\(([\w#.]+)(?:, (:\w+))?\)$/.exec(clause);
  if (call) return callOf(call, terms);
  const [, path = '', operator = '', operand = ''] =
    /^([\w#.]+) (=|<=|>|<) (:\w+)$/.exec(clause) ?? unknown(clause);
  const wanted = scalarOf(valueNamed(operand, terms));
  return (item) => {
    const found = at(item, path, terms);
    if (!found) return false;
    const value = scalarOf(found);
    if (operator === '=') return value === wanted;
    if (operator === '<') return value < wanted;
    return operator === '<=' ? value <= wanted : value > wanted;
  };
}

function callOf([clause, name, path = '', operand]: RegExpExecArray, terms: Terms): Clause {
  if (name === 'attribute_not_exists' && !operand) return (item) => at(item, path, terms) === undefined;
  if (name !== 'begins_with' || !operand) return unknown(clause);
  const prefix = String(scalarOf(valueNamed(operand, terms)));
  return (item) => String(at(item, path, terms)?.S).startsWith(prefix);
}

function at(item: Item | undefined, path: string, { ExpressionAttributeNames: names = {} }: Terms) {
  let value: AttributeValue | undefined = item && { M: item };
  for (const part of path.split('.')) {
    const name = part.startsWith('#') ? (names[part] ?? unknown(part)) : part;
    value = value?.M?.[name];
  }
  return value;
}

const valueNamed = (name: string, { ExpressionAttributeValues: values = {} }: Terms): AttributeValue =>
  values[name] ?? unknown(name);

/** Texts and numbers are all that is compared. */
function scalarOf(value: AttributeValue): string | number {
  if (value.S !== undefined) return value.S;
  return value.N === undefined ? unknown(JSON.stringify(value)) : Number(value.N);
}

function unknown(what: string): never {
  throw new Error(`the memory engine does not know ${what}`);
}
