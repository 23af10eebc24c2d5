import type { Database } from '@danvan/service/database';
import type { RecordType } from '../records/fact.ts';
import { topicsOf } from '../records/index.ts';

/** Up to when the events of each type of record are in: the time of the newest one. Null before the first. */
export async function findNewestEvents(
  database: Pick<Database, 'query'>,
  recordTypes: readonly RecordType[],
): Promise<(Date | null)[]> {
  const rows = await database.query<{ topic: string; newest: Date }>(
    'SELECT topic, max(newest_event_at) AS newest FROM feed WHERE topic = ANY($1::text[]) GROUP BY topic',
    [[...new Set(recordTypes.flatMap(topicsOf))]],
  );
  const newest = new Map(rows.map((row) => [row.topic, row.newest]));
  return recordTypes.map((recordType) => latest(topicsOf(recordType).map((topic) => newest.get(topic))));
}

export function latest(times: readonly (Date | null | undefined)[]): Date | null {
  const known = times.filter((time) => time != null);
  return known.length === 0 ? null : known.reduce((a, b) => (a < b ? b : a));
}
