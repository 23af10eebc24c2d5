import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { Unauthenticated, Unavailable } from '../errors.ts';
import type { Bilingual } from '../input/bilingual.ts';

/** Who calls, as the verified token says. */
export interface Actor {
  readonly sub: string;
  readonly name?: string;
  readonly scopes: ReadonlySet<string>;
  readonly organisationId?: string;
  /** Marks every record made with this token as made up. */
  readonly synthetic: boolean;
}

export interface Identity {
  /**
   * The actor of an `Authorization` header, undefined where there is none.
   * @throws Unauthenticated with what is wrong with the token; Unavailable when the issuer's keys cannot be had.
   */
  verify(authorization: string | undefined): Promise<Actor | undefined>;
}

export interface IdentityOptions {
  /** Where the issuer publishes its keys, or the keys themselves. */
  keys: URL | JSONWebKeySet;
  issuer: string;
  audience: string;
  /** Refuses synthetic tokens and development keys. */
  isProduction: boolean;
  now?: () => Date;
}

/** Key ids of the development issuer begin so: production takes none of them. */
export const developmentKeyPrefix = 'development';

export function createIdentity({ keys, issuer, audience, isProduction, now }: IdentityOptions): Identity {
  const getKey =
    keys instanceof URL ? createRemoteJWKSet(keys, { timeoutDuration: 3_000, cooldownDuration: 5_000 }) : createLocalJWKSet(keys);
  return {
    async verify(authorization) {
      if (authorization === undefined) return undefined;
      const token = tokenIn(authorization);
      if (isProduction) refuseDevelopmentKey(token);
      const options = { issuer, audience, algorithms: ['RS256', 'ES256'], requiredClaims: ['sub', 'exp'], clockTolerance: 5 };
      const { payload } = await jwtVerify(token, getKey, now === undefined ? options : { ...options, currentDate: now() }).catch(
        tell,
      );
      return actorOf(payload, isProduction);
    },
  };
}

/**
 * For a start in production. An issuer that does not answer delays nothing: each token's key is looked at again.
 * @throws when the issuer publishes a development key.
 */
export async function assertNoDevelopmentKeys(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
  const set = (await response?.json().catch(() => undefined)) as JSONWebKeySet | undefined;
  if (set?.keys?.some(({ kid }) => kid?.startsWith(developmentKeyPrefix))) {
    throw new Error(`${url} publishes a development key, which production does not trust: set JWKS_URL to your own issuer`);
  }
}

function tokenIn(authorization: string): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) {
    throw refused('MALFORMED', {
      vi: 'Tiêu đề Authorization phải có dạng "Bearer <token>".',
      en: 'The Authorization header must read "Bearer <token>".',
    });
  }
  return token;
}

function refuseDevelopmentKey(token: string): void {
  let kid: string | undefined;
  try {
    kid = decodeProtectedHeader(token).kid;
  } catch {
    return; // the verification that follows says that it is malformed
  }
  if (kid?.startsWith(developmentKeyPrefix)) {
    throw refused('DEVELOPMENT_KEY', {
      vi: 'Token thử nghiệm không dùng được ở đây.',
      en: 'Development tokens are not accepted here.',
    });
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function actorOf(payload: JWTPayload, isProduction: boolean): Actor {
  const { sub = '', name, scope, organisation_id: organisationId, synthetic } = payload;
  if (isProduction && synthetic === true) {
    throw refused('SYNTHETIC', {
      vi: 'Token dữ liệu giả lập không dùng được ở đây.',
      en: 'Tokens for made-up records are not accepted here.',
    });
  }
  if (organisationId !== undefined && !uuid.test(String(organisationId))) throw tellClaim('organisation_id');
  return {
    sub,
    ...(typeof name === 'string' ? { name } : {}),
    scopes: new Set(typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []),
    ...(organisationId === undefined ? {} : { organisationId: String(organisationId).toLowerCase() }),
    synthetic: synthetic === true,
  };
}

function refused(reason: string, text: Bilingual): Unauthenticated {
  return new Unauthenticated(text, reason);
}

function tell(error: unknown): never {
  if (error instanceof errors.JWTExpired) {
    throw refused('EXPIRED', { vi: 'Token đã hết hạn, hãy đăng nhập lại.', en: 'The token has expired: log in again.' });
  }
  if (error instanceof errors.JWTClaimValidationFailed) throw tellClaim(error.claim);
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    throw refused('OTHER_KEY', {
      vi: 'Token không do nơi phát hành được tin cậy ký.',
      en: 'The token is signed by a key that is not trusted here.',
    });
  }
  if (
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported
  ) {
    throw refused('MALFORMED', { vi: 'Token không đúng định dạng.', en: 'The token is malformed.' });
  }
  throw new Unavailable({
    retryable: true,
    text: {
      vi: 'Chưa kiểm tra được token, hãy thử lại sau.',
      en: 'The token cannot be checked just now: the issuer does not answer. Try again.',
    },
  });
}

function tellClaim(claim: string): Unauthenticated {
  const texts: Record<string, Bilingual> = {
    aud: { vi: 'Token được cấp cho hệ thống khác.', en: 'The token is meant for another audience.' },
    iss: { vi: 'Token do nơi khác phát hành.', en: 'The token comes from another issuer.' },
    nbf: { vi: 'Token chưa có hiệu lực.', en: 'The token is not valid yet.' },
  };
  const other = { vi: `Token thiếu thông tin "${claim}".`, en: `The token's claim "${claim}" is missing or wrong.` };
  return refused(`CLAIM_${claim.toUpperCase()}`, texts[claim] ?? other);
}
