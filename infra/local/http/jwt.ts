import { exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { JwtRule } from '../app/http-api.ts';

const ALGORITHM = 'RS256';
const KEY_ID = 'local';
const LIFETIME = '1h';

interface Accepted {
  readonly ok: true;
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}
interface Rejected {
  readonly ok: false;
  readonly status: 401 | 403;
  readonly message: 'Unauthorized' | 'Forbidden';
  readonly authenticate: string;
}

export type Issuer = Awaited<ReturnType<typeof createIssuer>>;

/** Makes and checks the tokens of the local run, with a key of its own. A token lives by the real clock. */
export async function createIssuer() {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' };
  const privateJwk = { ...(await exportJWK(privateKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' };

  function token(rule: Pick<JwtRule, 'issuer' | 'audience'>, sub: string, scope: string): Promise<string> {
    return new SignJWT({ scope })
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
      .setIssuer(rule.issuer)
      .setAudience([...rule.audience])
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(privateKey);
  }

  async function verify(rule: JwtRule, authorization: string | undefined): Promise<Accepted | Rejected> {
    const presented = authorization?.replace(/^Bearer\s+/i, '');
    if (!presented) return unauthorized('Bearer');
    try {
      const options = { issuer: rule.issuer, algorithms: [ALGORITHM] };
      const { payload } = await jwtVerify(presented, publicKey, options);
      return judge(rule, payload);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'the token is invalid';
      return invalidToken(reason.replaceAll('"', "'"));
    }
  }

  return { token, verify, jwks: { keys: [publicJwk] }, privateJwk };
}

function judge(rule: JwtRule, payload: JWTPayload): Accepted | Rejected {
  const audience = [payload.aud ?? payload['client_id'] ?? []].flat();
  if (!audience.some((each) => rule.audience.includes(String(each)))) {
    return invalidToken('the audience is not allowed');
  }
  const held = String(payload['scope'] ?? payload['scp'] ?? '').split(' ');
  if (rule.scopes.length === 0) return { ok: true, claims: claimsOf(payload), scopes: null };
  if (rule.scopes.some((scope) => held.includes(scope))) {
    return { ok: true, claims: claimsOf(payload), scopes: held };
  }
  const authenticate = `Bearer scope="${rule.scopes.join(' ')}" error="insufficient_scope"`;
  return { ok: false, status: 403, message: 'Forbidden', authenticate };
}

/** The gateway hands every claim on as text. */
function claimsOf(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
}

function invalidToken(reason: string): Rejected {
  return unauthorized(`Bearer error="invalid_token" error_description="${reason}"`);
}

function unauthorized(authenticate: string): Rejected {
  return { ok: false, status: 401, message: 'Unauthorized', authenticate };
}
