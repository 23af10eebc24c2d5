import { z } from 'zod';

/** The CloudEvents 1.0 attributes of an event, and ours: what a consumer knows of it beside its data. */
export interface EventEnvelope {
  id: string;
  /** The wire type: with `.v2` from version 2 on. */
  type: string;
  source: string;
  time: string;
  /** The key. */
  subject: string;
  dataschema: string;
  /** Position within its key, dense from 1. */
  sequence: number;
  correlationId: string;
  /** The id of the event that this one follows from. */
  causationId?: string;
  organisationId?: string;
  areaId?: string;
  synthetic: boolean;
  traceparent?: string;
}

/** What a handler receives. `offset` is its place in its partition of the log. */
export interface ReceivedEvent<P = unknown> extends EventEnvelope {
  topic: string;
  partition: number;
  offset: bigint;
  key: string;
  data: P;
}

export type EventHeaders = Record<string, string>;

/** Headers that are missing or malformed. The message names each, never its value. */
export class BrokenEnvelope extends Error {
  override readonly name = 'BrokenEnvelope';
}

const Headers = z.object({
  ce_specversion: z.literal('1.0'),
  ce_id: z.guid(),
  ce_type: z.string().min(1),
  ce_source: z.string().min(1),
  ce_time: z.iso.datetime({ offset: true }),
  ce_subject: z.string().min(1),
  ce_dataschema: z.string().min(1),
  ce_sequence: z.string().regex(/^[1-9]\d*$/),
  ce_correlationid: z.string().min(1),
  ce_causationid: z.string().optional(),
  ce_organisationid: z.string().optional(),
  ce_areaid: z.string().optional(),
  ce_synthetic: z.enum(['true', 'false']),
  traceparent: z.string().optional(),
});

/** CloudEvents' Kafka binding, binary mode: each attribute a `ce_` header, the content type and the trace without prefix. */
export function toHeaders(envelope: EventEnvelope): EventHeaders {
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: envelope.id,
    ce_type: envelope.type,
    ce_source: envelope.source,
    ce_time: envelope.time,
    ce_subject: envelope.subject,
    ce_dataschema: envelope.dataschema,
    ce_sequence: String(envelope.sequence),
    ce_correlationid: envelope.correlationId,
    ...present('ce_causationid', envelope.causationId),
    ...present('ce_organisationid', envelope.organisationId),
    ...present('ce_areaid', envelope.areaId),
    ce_synthetic: String(envelope.synthetic),
    ...present('traceparent', envelope.traceparent),
  };
}

/** @throws BrokenEnvelope */
export function fromHeaders(headers: EventHeaders): EventEnvelope {
  const parsed = Headers.safeParse(headers);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
    throw new BrokenEnvelope(`Headers are not those of an event (${problems.join(', ')})`);
  }
  const h = parsed.data;
  return {
    id: h.ce_id,
    type: h.ce_type,
    source: h.ce_source,
    time: h.ce_time,
    subject: h.ce_subject,
    dataschema: h.ce_dataschema,
    sequence: Number(h.ce_sequence),
    correlationId: h.ce_correlationid,
    ...present('causationId', h.ce_causationid),
    ...present('organisationId', h.ce_organisationid),
    ...present('areaId', h.ce_areaid),
    synthetic: h.ce_synthetic === 'true',
    ...present('traceparent', h.traceparent),
  };
}

function present<K extends string>(name: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: string });
}
