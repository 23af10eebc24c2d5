import { randomBytes } from 'node:crypto';

/** What ties one request to everything it causes, in other processes and in events. */
export interface Trace {
  /** The trace id of `traceparent`. */
  correlationId: string;
  traceparent: string;
}

const traceparentForm = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Continues the caller's trace where the header is well-formed, else begins one. https://www.w3.org/TR/trace-context/ */
export function traceOf(traceparent: string | undefined): Trace {
  const known = traceparent === undefined ? null : traceparentForm.exec(traceparent);
  const correlationId = known?.[1] ?? randomBytes(16).toString('hex');
  const flags = known === null ? '01' : known[0].slice(-2);
  return { correlationId, traceparent: `00-${correlationId}-${randomBytes(8).toString('hex')}-${flags}` };
}
