import type { Change } from './change.ts';
import type { Database } from './database/database.ts';
import type { DeriveSecret } from './identity/derive-secret.ts';
import type { Encryption } from './identity/encryption.ts';
import type { Actor } from './identity/identity.ts';
import type { Locale } from './input/bilingual.ts';
import type { Log } from './telemetry/log.ts';

/**
 * What one request shares, made at its first use: DataLoaders above all. A change empties it, since what was loaded before may be
 * different afterwards and a request may hold several mutations.
 */
export type RequestCache = Map<unknown, unknown>;

/** What a resolver or command knows of its request. */
export interface Context {
  /** Undefined when nobody is logged in. */
  readonly actor?: Actor;
  readonly locale: Locale;
  readonly correlationId: string;
  readonly database: Database;
  /** See `perRequest`. */
  readonly cache: RequestCache;
  readonly log: Log;
  /** For personal data, which stands in columns of its own and nowhere else. */
  readonly encryption: Encryption;
  readonly deriveSecret: DeriveSecret;
  /** The one way to change anything: see `change.ts`. */
  readonly change: Change;
  now(): Date;
  /** A UUID of version 7, so that ids made later sort later. */
  newId(): string;
}
