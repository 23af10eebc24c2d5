import { v7 } from 'uuid';
import { type Change, createChange } from './change.ts';
import type { Context, RequestCache } from './context.ts';
import type { Database, Origin } from './database/database.ts';
import type { FrontRequest } from './http/front-request.ts';
import { actorOf } from './identity/actor-of.ts';
import { secretsDerivedFrom } from './identity/derive-secret.ts';
import { createEncryption, readEncryptionKeys } from './identity/encryption.ts';
import type { Identity } from './identity/identity.ts';
import { sourceOf } from './jobs/start-events.ts';
import type { ServiceConfig } from './settings/config.ts';
import type { Log } from './telemetry/log.ts';

export interface ContextOptions {
  name: string;
  config: Pick<ServiceConfig, 'HMAC_KEY' | 'ENCRYPTION_KEYS'>;
  database: Database;
  identity: Identity;
  log: Log;
  now?: () => Date;
  newId?: () => string;
}

/** Makes the context of each request. A token that does not verify refuses the request as a whole. */
export function contextFactory(options: ContextOptions): (request: FrontRequest) => Promise<Context> {
  const { name, config, database, identity, log, now = () => new Date(), newId = v7 } = options;
  const encryption = createEncryption(readEncryptionKeys(config.ENCRYPTION_KEYS) ?? []);
  const deriveSecret = secretsDerivedFrom(config.HMAC_KEY);
  return async (request) => {
    const actor = await actorOf(identity, request);
    const { correlationId, traceparent, locale } = request;
    const origin: Origin = {
      source: sourceOf(name),
      correlationId,
      traceparent,
      synthetic: actor?.synthetic ?? false,
      now,
      ...(actor === undefined ? {} : { actor }),
      ...(actor?.organisationId === undefined ? {} : { organisationId: actor.organisationId }),
    };
    const change = createChange({ database, origin, hmacKey: config.HMAC_KEY, newId });
    const cache: RequestCache = new Map();
    return {
      ...(actor === undefined ? {} : { actor }),
      locale,
      correlationId,
      database,
      cache,
      log: log.child({ correlationId }),
      encryption,
      deriveSecret,
      // What was loaded before a change may be different after it: a request may hold several mutations.
      change: ((spec, work) => change(spec, work).finally(() => cache.clear())) as Change,
      now,
      newId: () => newId(),
    };
  };
}
