/** One period of a metric: undefined where nothing was measured. */
export type Period = Readonly<Record<string, number | undefined>>;

/**
 * The expressions that the alarms use, as CloudWatch evaluates them for one period: numbers, metrics, + - * / < >,
 * FILL and IF. What rests on a metric without data has no data.
 */
export function evaluate(expression: string, period: Period): number | undefined {
  const tokens = expression.match(/[A-Za-z]\w*|[\d.]+|[-+*/<>(),]/g) ?? [];
  let next = 0;
  const take = (expected?: string): string => {
    const token = tokens[next++];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`${expression}: ${expected ?? 'something'} is missing before ${token ?? 'the end'}`);
    return token;
  };
  const result = comparison();
  if (next < tokens.length) throw new Error(`${expression}: ${tokens[next]} is too much`);
  return result;

  function comparison(): number | undefined {
    return chain(sum, { '<': (a, b) => Number(a < b), '>': (a, b) => Number(a > b) });
  }

  function sum(): number | undefined {
    return chain(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  }

  function product(): number | undefined {
    return chain(operand, { '*': (a, b) => a * b, '/': (a, b) => a / b });
  }

  function chain(
    part: () => number | undefined,
    operators: Readonly<Record<string, (a: number, b: number) => number>>,
  ): number | undefined {
    let left = part();
    for (let apply = operators[tokens[next] ?? '']; apply; apply = operators[tokens[next] ?? '']) {
      take();
      const right = part();
      left = left === undefined || right === undefined ? undefined : apply(left, right);
    }
    return left;
  }

  function operand(): number | undefined {
    const token = take();
    if (token === '(') {
      const inner = comparison();
      take(')');
      return inner;
    }
    if (/^[\d.]/.test(token)) return Number(token);
    if (tokens[next] === '(') return call(token);
    if (!(token in period)) throw new Error(`${expression}: nothing is called ${token}`);
    return period[token];
  }

  function call(name: string): number | undefined {
    take('(');
    const given = [comparison()];
    while (tokens[next] === ',') {
      take();
      given.push(comparison());
    }
    take(')');
    const [first, second, third] = given;
    if (name === 'FILL' && given.length === 2) return first ?? second;
    if (name === 'IF' && given.length === 3) return first === undefined ? undefined : first ? second : third;
    throw new Error(`${expression}: ${name} of ${given.length} is not known here`);
  }
}
