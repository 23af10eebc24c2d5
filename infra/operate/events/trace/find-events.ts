import type { ReceivedRecord } from '@danvan/events/transport';
import { eventsBetween } from '../events-on-log.ts';
import { findEvent } from '../find-event.ts';
import type { Place } from '../place.ts';
import type { TracedChange, TracedEvent } from './traced.ts';

/** Outboxes keep what is published for a day; behind that only the log knows, and is read around the time of the changes. */
const outboxKeepsMs = 20 * 3_600_000;
const beforeMs = 60_000;
const afterMs = 600_000;

/** Something that is known to have happened under the correlation id. */
export type Trail = Pick<TracedChange, 'at'>;

/** The events that carry this correlation id, the earliest first. `trails` are in the order of their times. */
export async function findEvents(place: Place, correlationId: string, trails: readonly Trail[]): Promise<TracedEvent[]> {
  const known = await eventsInOutboxes(place, { correlationId });
  const isTrimmed = ({ at }: Trail) => known.length === 0 || Date.now() - at.getTime() > outboxKeepsMs;
  const older = trails.filter(isTrimmed);
  const [first, last] = [older[0], older.at(-1)];
  const read = first && last ? await eventsOnLog(place, correlationId, { first: first.at, last: last.at }) : [];
  const byId = new Map([...read, ...known].map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => a.at.getTime() - b.at.getTime() || a.sequence - b.sequence);
}

/** Under which correlation an event was emitted, and when; it need not be on the log yet. */
export async function findCorrelation(place: Place, eventId: string): Promise<(Trail & { correlationId: string }) | undefined> {
  const [event] = await eventsInOutboxes(place, { eventId });
  if (event) return event;
  const { headers } = (await findEvent(place.transport, eventId)) ?? {};
  return headers?.['ce_correlationid'] === undefined ? undefined : eventOf(headers);
}

interface OutboxRow {
  headers: Record<string, string>;
  at: Date;
  publishedAt: Date | null;
}

type Sought = { correlationId: string } | { eventId: string };

async function eventsInOutboxes(place: Place, sought: Sought): Promise<TracedEvent[]> {
  const [condition, value] =
    'eventId' in sought ? ['event_id = $1', sought.eventId] : [`headers ->> 'ce_correlationid' = $1`, sought.correlationId];
  const found = (await place.databasesWith('outbox')).map(async ([, database]) => {
    const rows = await database.query<OutboxRow>(
      `SELECT headers, created_at AS at, published_at AS "publishedAt" FROM outbox WHERE ${condition} ORDER BY position`,
      [value],
    );
    return rows.map(({ headers, at, publishedAt }) => ({ ...eventOf(headers), at, publishedAt }));
  });
  return (await Promise.all(found)).flat();
}

async function eventsOnLog(place: Place, correlationId: string, span: { first: Date; last: Date }): Promise<TracedEvent[]> {
  const from = new Date(span.first.getTime() - beforeMs);
  const to = new Date(span.last.getTime() + afterMs);
  const isOfIt = ({ headers }: ReceivedRecord) => headers['ce_correlationid'] === correlationId;
  const records = await eventsBetween(place.transport, { from, to }, isOfIt);
  return records.map(({ headers }) => eventOf(headers));
}

function eventOf(headers: Record<string, string | undefined>): TracedEvent {
  return {
    id: headers['ce_id'] ?? '',
    correlationId: headers['ce_correlationid'] ?? '',
    type: headers['ce_type'] ?? '',
    key: headers['ce_subject'] ?? '',
    sequence: Number(headers['ce_sequence']),
    service: headers['ce_source']?.split(':').at(-1) ?? '',
    at: new Date(headers['ce_time'] ?? 0),
    ...(headers['ce_causationid'] ? { causationId: headers['ce_causationid'] } : {}),
    effects: [],
  };
}
