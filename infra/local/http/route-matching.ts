interface Match<R> {
  readonly route: R;
  readonly pathParameters: Readonly<Record<string, string>> | undefined;
}

interface Candidate<R> {
  readonly route: R;
  readonly method: string;
  readonly segments: readonly string[];
}

function rank(segment: string): number {
  if (!segment.startsWith('{')) return 0;
  return segment.endsWith('+}') ? 2 : 1;
}

/** The most specific first: literal before parameter before greedy, a method before ANY. */
function compare<R>(a: Candidate<R>, b: Candidate<R>): number {
  for (let i = 0; i < Math.max(a.segments.length, b.segments.length); i++) {
    const difference = rank(a.segments[i] ?? '{+}') - rank(b.segments[i] ?? '{+}');
    if (difference !== 0) return difference;
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function bind(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const name = segment.replace(/^\{(.*?)\+?\}$/, '$1');
    const given = path[index];
    if (given === undefined || (given === '' && segment.startsWith('{'))) return undefined;
    if (rank(segment) === 2) return { ...parameters, [name]: path.slice(index).map(decode).join('/') };
    if (rank(segment) === 0 && segment !== given) return undefined;
    if (rank(segment) === 1) parameters[name] = decode(given);
  }
  return pattern.length === path.length ? parameters : undefined;
}

/** Matches a request to a route as an HTTP API does; `$default` takes the rest. */
export function createMatcher<R extends { readonly key: string }>(routes: readonly R[]) {
  const fallback = routes.find(({ key }) => key === '$default');
  const candidates = routes
    .filter((route) => route !== fallback)
    .map((route): Candidate<R> => {
      const [method = '', path = ''] = route.key.split(' ');
      return { route, method, segments: path.split('/') };
    })
    .sort(compare);

  return (method: string, path: string): Match<R> | undefined => {
    const segments = path.split('/');
    for (const candidate of candidates) {
      if (candidate.method !== 'ANY' && candidate.method !== method) continue;
      const parameters = bind(candidate.segments, segments);
      if (!parameters) continue;
      return {
        route: candidate.route,
        pathParameters: Object.keys(parameters).length > 0 ? parameters : undefined,
      };
    }
    return fallback && { route: fallback, pathParameters: undefined };
  };
}
