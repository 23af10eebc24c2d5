import { type Context, perRequest } from '@danvan/service';
import type { Database } from '@danvan/service/database';
import DataLoader from 'dataloader';
import type { CountedRecordType } from '../../facts/fact.ts';
import { topicsOfType } from '../../facts/record-sources.ts';

/** The time of the newest event of a type of record. Null before the first. */
export function loadNewestEvent(ctx: Context, recordType: CountedRecordType): Promise<Date | null> {
  const newest = perRequest(
    ctx,
    findNewestEvents,
    () => new DataLoader((types: readonly CountedRecordType[]) => findNewestEvents(ctx.database, types)),
  );
  return newest.load(recordType);
}

/** Up to when the events of each type of record are in: the time of the newest one. Null before the first. */
async function findNewestEvents(
  database: Pick<Database, 'query'>,
  recordTypes: readonly CountedRecordType[],
): Promise<(Date | null)[]> {
  const rows = await database.query<{ topic: string; newest: Date }>(
    'SELECT topic, max(newest_event_at) AS newest FROM feed WHERE topic = ANY($1::text[]) GROUP BY topic',
    [[...new Set(recordTypes.flatMap(topicsOfType))]],
  );
  const newest = new Map(rows.map((row) => [row.topic, row.newest]));
  return recordTypes.map((recordType) => latest(topicsOfType(recordType).map((topic) => newest.get(topic))));
}

export function latest(times: readonly (Date | null | undefined)[]): Date | null {
  const known = times.filter((time) => time != null);
  return known.length === 0 ? null : known.reduce((a, b) => (a < b ? b : a));
}
