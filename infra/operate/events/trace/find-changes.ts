import type { Place } from '../place.ts';
import type { TracedChange } from './traced.ts';

/** The changes of a request by its requestId, or of everything that runs under a correlation id, the earliest first. */
export async function findChanges(place: Place, id: { correlationId: string } | { requestId: string }): Promise<TracedChange[]> {
  const [condition, value] = 'requestId' in id ? ['request_id = $1', id.requestId] : ['correlation_id = $1', id.correlationId];
  const found = (await place.databasesWith('change')).map(async ([service, database]) => {
    const rows = await database.query<Omit<TracedChange, 'service'>>(
      `SELECT mutation, request_id AS "requestId", actor, at, correlation_id AS "correlationId", coalesce(record_ids, '{}') AS "recordIds"
         FROM change LEFT JOIN change_result USING (change_id) WHERE ${condition}`,
      [value],
    );
    return rows.map((row) => ({ service, ...row }));
  });
  return (await Promise.all(found)).flat().sort((a, b) => a.at.getTime() - b.at.getTime());
}
