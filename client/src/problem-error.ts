import type { Problem } from './generated/types.gen.ts';

export type ProblemCode = Problem['code'];

/** The API refused a call, and says why: `problem` is its answer (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
    this.problem = problem;
  }
}

/** The gateway refused a call before the API saw it: no valid token, no scope, too many calls. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly status: number;
  constructor(status: number, message: string) {
    super(`${status}: ${message}`);
    this.status = status;
  }
}

/** No answer came: the network, the server, or the time. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** What a failed call throws: the answer of the API, of its gateway, or of nobody. */
export function errorOf(body: unknown, response: Response | undefined): Error {
  if (response === undefined) return new UnreachableError('no answer came', { cause: body });
  if (isProblem(body)) return new ProblemError(body);
  const { message = response.statusText } = Object(body);
  return new GatewayError(response.status, String(message));
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'requestId' in body;
