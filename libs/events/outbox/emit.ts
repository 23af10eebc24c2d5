import { v7 as newEventId } from 'uuid';
import type { EventDefinition } from '../define-event.ts';
import { toHeaders } from '../envelope.ts';

/** Where a change comes from: what its events carry on. */
export interface EventOrigin {
  /** `urn:danvan:service:dialogues` */
  readonly source: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** Of the actor; an event that names its own organisation keeps that. */
  readonly organisationId?: string;
  readonly synthetic: boolean;
  readonly traceparent?: string;
  now(): Date;
}

/** The minimum of a database transaction that events need. */
export interface EventTransaction {
  query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  readonly isOpen: boolean;
  readonly origin: EventOrigin;
}

/** The most events of one call: its statement and the time it holds its keys stay short. */
export const maxEventsPerEmit = 2000;

const silenced = new WeakMap<EventTransaction, string>();

/** From now on `emit` throws in this transaction, with the reason. */
export function refuseEmitIn(tx: EventTransaction, reason: string): void {
  silenced.set(tx, reason);
}

/**
 * Writes events in the transaction that makes them true; they leave with its commit. One statement however many events, and its keys
 * are locked in order, so that two bulk writers cannot deadlock on them. Lock the aggregate's row (or insert it) before: the
 * order of a key's events is the order of these calls.
 * @throws when the transaction is not open, when a payload breaks its schema (nothing is written), beyond `maxEventsPerEmit`
 */
export async function emit<P>(tx: EventTransaction, definition: EventDefinition<P>, payload: P | readonly P[]): Promise<void> {
  assertMayEmit(tx, definition.wireType);
  const payloads: readonly P[] = Array.isArray(payload) ? payload : [payload as P];
  if (payloads.length === 0) return;
  if (payloads.length > maxEventsPerEmit) {
    throw new RangeError(`${payloads.length} events of '${definition.wireType}' in one call; at most ${maxEventsPerEmit}`);
  }
  const entries = payloads.map((one) => entryOf(tx.origin, definition, one));
  const last = new Map<string, number>();
  const nths = entries.map(({ key }) => {
    const nth = (last.get(key) ?? 0) + 1;
    last.set(key, nth);
    return nth;
  });
  const rows = entries.map((entry, i) => ({ ...entry, behind: (last.get(entry.key) ?? 0) - (nths[i] ?? 0) }));
  const keys = [...last.keys()].sort();
  await tx.query(insertEvents, [
    definition.topic,
    keys,
    keys.map((key) => last.get(key)),
    JSON.stringify(rows),
    definition.wireType,
  ]);
}

function assertMayEmit(tx: EventTransaction, type: string): void {
  if (!tx.isOpen) throw new Error(`'${type}' was emitted outside an open transaction`);
  const reason = silenced.get(tx);
  if (reason !== undefined) throw new Error(`'${type}' was emitted where that is refused: ${reason}`);
}

function entryOf<P>(origin: EventOrigin, definition: EventDefinition<P>, raw: P) {
  const data = definition.payload.parse(raw);
  const key = definition.key(data);
  const id = newEventId();
  const organisationId = definition.organisation?.(data) ?? origin.organisationId;
  const areaId = definition.area?.(data);
  const { ce_sequence: _, ...headers } = toHeaders({
    id,
    type: definition.wireType,
    source: origin.source,
    time: origin.now().toISOString(),
    subject: key,
    dataschema: definition.dataschema,
    sequence: 1,
    correlationId: origin.correlationId,
    causationId: origin.causationId,
    organisationId,
    areaId: areaId ?? undefined,
    synthetic: origin.synthetic,
    traceparent: origin.traceparent,
  });
  return { id, key, headers, data };
}

// The sequence rows are locked until commit, so a key's rows become visible in the order of their sequence and of their position.
// Repeated notifications of one transaction collapse into one.
const insertEvents = `
  WITH claimed AS (
    INSERT INTO event_sequence AS known (topic, key, last)
    SELECT $1, key, n FROM unnest($2::text[], $3::int[]) AS news (key, n)
    ON CONFLICT (topic, key) DO UPDATE SET last = known.last + excluded.last
    RETURNING key, last
  ), inserted AS (
    INSERT INTO outbox (event_id, topic, key, sequence, type, headers, data)
    SELECT entry.id, $1, entry.key, claimed.last - entry.behind, $5,
           entry.headers || jsonb_build_object('ce_sequence', (claimed.last - entry.behind)::text), entry.data
      FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS (id uuid, key text, headers jsonb, data jsonb, behind int))
           WITH ORDINALITY AS entry (id, key, headers, data, behind, ordinal)
      JOIN claimed USING (key)
     ORDER BY entry.ordinal
  )
  SELECT pg_notify('outbox', '')`;
