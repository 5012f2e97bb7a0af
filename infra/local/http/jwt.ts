import { exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { JwtRule } from './routes.ts';

const algorithm = 'RS256';
const keyId = 'local';
const lifetime = '1h';

type Verdict =
  | { ok: true; claims: Record<string, string>; scopes: string[] | null }
  | { ok: false; status: 401 | 403; message: 'Unauthorized' | 'Forbidden'; authenticate: string };

export type Issuer = Awaited<ReturnType<typeof createIssuer>>;

/** Makes and checks the tokens of the local run, with a key of its own. A token lives by the real clock. */
export async function createIssuer() {
  const { publicKey, privateKey } = await generateKeyPair(algorithm);
  const publicJwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' };

  function token(rule: Pick<JwtRule, 'issuer' | 'audience'>, sub: string, scope: string): Promise<string> {
    return new SignJWT({ scope })
      .setProtectedHeader({ alg: algorithm, kid: keyId })
      .setIssuer(rule.issuer)
      .setAudience(rule.audience)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(privateKey);
  }

  async function verify(rule: JwtRule, authorization: string | undefined): Promise<Verdict> {
    const presented = authorization?.replace(/^Bearer\s+/i, '');
    if (!presented) return unauthorized('Bearer');
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(presented, publicKey, { issuer: rule.issuer, algorithms: [algorithm] }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'the token is invalid';
      return unauthorized(`Bearer error="invalid_token" error_description="${reason.replaceAll('"', "'")}"`);
    }
    const audience = [payload.aud ?? payload['client_id'] ?? []].flat();
    if (!audience.some((each) => rule.audience.includes(String(each)))) {
      return unauthorized('Bearer error="invalid_token" error_description="the audience is not allowed"');
    }
    const held = String(payload['scope'] ?? payload['scp'] ?? '').split(' ');
    if (rule.scopes.length > 0 && !rule.scopes.some((scope) => held.includes(scope))) {
      const authenticate = `Bearer scope="${rule.scopes.join(' ')}" error="insufficient_scope"`;
      return { ok: false, status: 403, message: 'Forbidden', authenticate };
    }
    // The gateway hands every claim on as text.
    const claims = Object.fromEntries(
      Object.entries(payload).map(([name, value]) => [
        name,
        Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
      ]),
    );
    return { ok: true, claims, scopes: rule.scopes.length > 0 ? held : null };
  }

  return { token, verify, jwks: { keys: [publicJwk] } };
}

function unauthorized(authenticate: string): Verdict {
  return { ok: false, status: 401, message: 'Unauthorized', authenticate };
}
