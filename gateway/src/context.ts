import type { Locale } from '@danvan/service/bilingual';
import type { Actor } from '@danvan/service/identity';

/** What the gateway knows of one request. */
export interface GatewayContext {
  /** Undefined when nobody is logged in. */
  readonly actor?: Actor;
  readonly locale: Locale;
  readonly correlationId: string;
  /** The headers that every subgraph gets, as it gets them. */
  readonly forwarded: Readonly<Record<string, string>>;
  /** Aborted when the caller has gone away. */
  readonly signal?: AbortSignal;
}
