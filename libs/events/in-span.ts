import {
  type Attributes,
  context,
  type Link,
  ROOT_CONTEXT,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

export interface SpanRequest {
  name: string;
  kind?: SpanKind;
  /** What it continues; malformed is as good as none. */
  traceparent?: string | undefined;
  /** The traceparents of what it deals with beside that. */
  links?: readonly (string | undefined)[];
  attributes?: Attributes;
}

export { SpanKind };

const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** https://www.w3.org/TR/trace-context/; undefined where it is malformed. */
export function parseTraceparent(traceparent: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags] = form.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
}

/**
 * Runs `work` in a span of OpenTelemetry and gives it the traceparent that goes on from there. Where no SDK is set up that is the one
 * it was given, and nothing is recorded.
 */
export async function inSpan<T>(s: SpanRequest, work: (traceparent: string | undefined) => Promise<T>): Promise<T> {
  const parent = parseTraceparent(s.traceparent);
  const outer = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  const links = (s.links ?? []).flatMap((link): Link[] => {
    const linked = parseTraceparent(link);
    return linked ? [{ context: linked }] : [];
  });
  const { name, kind = SpanKind.INTERNAL, attributes = {} } = s;
  const span = trace.getTracer('danvan').startSpan(name, { kind, attributes, links }, outer);
  const own = span.spanContext();
  const isOwn = trace.isSpanContextValid(own) && own.spanId !== parent?.spanId;
  try {
    return await context.with(trace.setSpan(outer, span), () => work(isOwn ? format(own) : s.traceparent));
  } catch (error) {
    // The name only: a message may hold what a caller wrote.
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
    throw error;
  } finally {
    span.end();
  }
}

function format({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
