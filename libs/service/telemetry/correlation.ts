import { randomBytes } from 'node:crypto';
import { parseTraceparent } from '@danvan/events/in-span';

/** What ties one request to everything it causes, in other processes and in events. */
export interface Trace {
  /** The trace id of `traceparent`. */
  correlationId: string;
  traceparent: string;
}

/**
 * Continues the caller's trace where the header is well-formed, else begins one. `recorded` is the traceparent of the span in which the
 * request is answered, where spans are recorded.
 */
export function traceOf(traceparent: string | undefined, recorded = traceparent): Trace {
  const span = recorded === traceparent ? undefined : parseTraceparent(recorded);
  if (span && recorded) return { correlationId: span.traceId, traceparent: recorded };
  const known = parseTraceparent(traceparent);
  const correlationId = known?.traceId ?? randomBytes(16).toString('hex');
  const flags = known === undefined ? '01' : known.traceFlags.toString(16).padStart(2, '0');
  return { correlationId, traceparent: `00-${correlationId}-${randomBytes(8).toString('hex')}-${flags}` };
}
