import type { EventTransaction } from '@danvan/events/emit';
import type { ReceivedEvent } from '@danvan/events/envelope';
import type { RecordFacts, RecordSource } from './fact.ts';

interface SequencedRecord extends RecordFacts {
  sequence: number;
}

/**
 * Replaces what the records of these events count as, in three statements however many they are.
 * Safe to repeat and to run out of order: a record only ever moves to a later event of its own.
 */
export async function writeFactsIn(tx: EventTransaction, source: RecordSource, events: readonly ReceivedEvent[]): Promise<void> {
  const records = newestOf(events.map((event) => ({ ...source.toFacts(event.data), sequence: event.sequence })));
  const moved = await tx.query<{ id: string }>(
    `INSERT INTO record (record_id, record_type, sequence)
     SELECT news."recordId", $2, news.sequence FROM jsonb_to_recordset($1) AS news ("recordId" uuid, sequence bigint) ORDER BY 1
     ON CONFLICT (record_id) DO UPDATE SET sequence = excluded.sequence WHERE record.sequence < excluded.sequence
     RETURNING record_id AS id`,
    [JSON.stringify(records.map(({ recordId, sequence }) => ({ recordId, sequence }))), source.recordType],
  );
  const ids = new Set(moved.map((row) => row.id));
  if (ids.size === 0) return;
  await tx.query('DELETE FROM fact WHERE record_id = ANY($1::uuid[])', [[...ids]]);
  const rows = records.filter((record) => ids.has(record.recordId)).flatMap(factRows);
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO fact (record_id, ordinal, record_type, occurred_on, ended_on, status, kind, facets, quantity, amount, unit, subjects,
                       organisation_id, placed_on, area_id)
     SELECT "recordId", ordinal, $2, "occurredOn", "endedOn", status, kind, facets, quantity, amount, unit, subjects,
            "organisationId", "placedOn", "areaId"
       FROM jsonb_to_recordset($1) AS news ("recordId" uuid, ordinal smallint, "occurredOn" date, "endedOn" date, status text, kind text,
                                            facets jsonb, quantity integer, amount numeric, unit text, subjects jsonb,
                                            "organisationId" uuid, "placedOn" date, "areaId" uuid)`,
    [JSON.stringify(rows), source.recordType],
  );
}

/** One batch may hold several events of one record. */
function newestOf(records: readonly SequencedRecord[]): SequencedRecord[] {
  const byId = new Map<string, SequencedRecord>();
  for (const record of records) {
    const seen = byId.get(record.recordId);
    if (seen === undefined || seen.sequence < record.sequence) byId.set(record.recordId, record);
  }
  return [...byId.values()];
}

function factRows({ facts, ...record }: SequencedRecord): object[] {
  return facts.map((fact, ordinal) => ({ ...record, ...fact, ordinal }));
}
