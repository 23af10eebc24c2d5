import type { IncomingHttpHeaders } from 'node:http';
import type { Locale } from '../input/bilingual.ts';
import type { Trace } from '../telemetry/correlation.ts';

/** A GraphQL request that has been read. */
export interface FrontRequest extends Trace {
  readonly method: 'GET' | 'POST';
  readonly headers: IncomingHttpHeaders;
  /** Of a POST: parsed, a JSON object. */
  readonly body: unknown;
  /** What follows the path, the question mark included. */
  readonly search: string;
  readonly locale: Locale;
  /** Aborted when the caller goes away before the answer is ready. */
  readonly signal: AbortSignal;
}
