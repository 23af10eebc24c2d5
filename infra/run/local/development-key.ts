import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

/** What a token says. */
export interface Claims {
  sub: string;
  name?: string;
  scopes?: readonly string[];
  organisationId?: string;
  /** Whatever is written with a development token is made up. @default true */
  synthetic?: boolean;
  /** Seconds from now; negative for a token that has expired. */
  lifetime?: number;
}

/** Services started for production refuse this issuer by its name. */
export const developmentIssuer = 'urn:danvan:development-issuer';
export const audience = 'danvan';
const keyId = 'development';
const algorithm = 'ES256';
const week = 7 * 24 * 3600;

export async function newDevelopmentKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return exportJWK(privateKey);
}

/** The half that verifies, as a set to publish. */
export function publicKeys({ d: _, ...key }: JWK): { keys: JWK[] } {
  return { keys: [{ ...key, kid: keyId, alg: algorithm, use: 'sig' }] };
}

export async function signToken(
  key: JWK,
  { sub, name, scopes, organisationId, synthetic = true, lifetime = week }: Claims,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { name, scope: scopes?.join(' ') ?? '', organisation_id: organisationId, synthetic };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: keyId })
    .setSubject(sub)
    .setIssuer(developmentIssuer)
    .setAudience(audience)
    .setIssuedAt(now + Math.min(0, lifetime))
    .setExpirationTime(now + lifetime)
    .sign(await importJWK(key, algorithm));
}
