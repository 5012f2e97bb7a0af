/** A text in quotes, or one of the signs between texts, numbers and words. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g;

interface Open {
  /** The keys of an object so far; a list has none. */
  readonly keys: Set<string> | undefined;
  at: string | number;
}

/**
 * The path to the first key that stands twice in its object. Parsers differ in which of the two they take, and this
 * one would take the last without a word (RFC 7493, I-JSON, forbids it). The text is known to be JSON.
 */
export function repeatedKey(json: string): readonly (string | number)[] | undefined {
  const open: Open[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token.startsWith('"')) text = token;
    else if (token === '{') open.push({ keys: new Set(), at: '' });
    else if (token === '[') open.push({ keys: undefined, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inner?.at === 'number') inner.at += 1;
    else if (token === ':' && inner?.keys) {
      // Two ways of writing one key are one key: "a" and "\u0061".
      inner.at = String(JSON.parse(text));
      if (inner.keys.has(inner.at)) return open.map(({ at }) => at);
      inner.keys.add(inner.at);
    }
  }
  return undefined;
}
