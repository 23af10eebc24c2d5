import type { Place } from '../place.ts';
import type { TracedEffect, TracedEvent } from './traced.ts';

interface EffectRow extends TracedEffect {
  eventId: string;
}

/** What became of each event in each service: handled, or parked and why. */
export async function addEffects(place: Place, events: readonly TracedEvent[]): Promise<void> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const found = (await place.databasesWith('consumer_position')).map(([, database]) =>
    database.query<EffectRow>(selectEffects, [[...byId.keys()]]),
  );
  for (const { eventId, reason, ...effect } of (await Promise.all(found)).flat())
    byId.get(eventId)?.effects.push({ ...effect, ...(reason ? { reason } : {}) });
  for (const { effects } of events) effects.sort((a, b) => a.at.getTime() - b.at.getTime());
}

// The inbox is found by consumer and event; positions name every consumer that ever ran. A discarded event counts as handled there.
const selectEffects = `
  WITH discarded AS (
    SELECT event_id, consumer, 'DISCARDED' AS outcome, decided_at AS at, concat(decided_by, ': ', reason) AS reason
      FROM parked_decision WHERE action = 'DISCARD' AND event_id = ANY($1::uuid[])
  ), handled AS (
    SELECT event_id, consumer, 'HANDLED', handled_at, NULL
      FROM (SELECT DISTINCT consumer FROM consumer_position) AS known JOIN inbox USING (consumer)
     WHERE event_id = ANY($1::uuid[]) AND (consumer, event_id) NOT IN (SELECT consumer, event_id FROM discarded)
  )
  SELECT event_id AS "eventId", consumer, outcome, at, reason FROM (
    SELECT * FROM discarded UNION ALL SELECT * FROM handled
    UNION ALL
    SELECT event_id, consumer, 'PARKED', parked_at, concat_ws(': ', reason, detail) FROM parked_event WHERE event_id = ANY($1::uuid[])
  ) AS effect`;
