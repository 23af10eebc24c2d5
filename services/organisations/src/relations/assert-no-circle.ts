import { atIndex, type Tx } from '@danvan/service';
import { relationCircular } from './relation.rules.ts';
import type { Relation } from './relation-record.ts';

/**
 * On no day is an organisation below itself. Upwards from each new relation, along with the days on which the whole way holds. Two that
 * close a circle together must see each other: whoever registers SUBORDINATE relations does so alone.
 */
export async function assertNoCircleIn(tx: Tx, inserted: readonly Relation[]): Promise<void> {
  const ids = inserted.filter(({ type }) => type === 'SUBORDINATE').map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('organisations.subordinate'))`);
  const circular = await tx.query<{ id: string }>(
    `WITH RECURSIVE above AS (
       SELECT id, from_id AS origin, to_id AS ancestor, daterange(valid_from, valid_to) AS days FROM relation WHERE id = ANY($1)
       UNION
       SELECT above.id, above.origin, r.to_id, above.days * daterange(r.valid_from, r.valid_to)
         FROM above
         JOIN relation r ON r.from_id = above.ancestor AND r.type = 'SUBORDINATE' AND daterange(r.valid_from, r.valid_to) && above.days
        WHERE above.ancestor <> above.origin)
     SELECT DISTINCT id FROM above WHERE ancestor = origin`,
    [ids],
  );
  const first = inserted.findIndex(({ id }) => circular.some((one) => one.id === id));
  if (first >= 0) await atIndex(first, () => Promise.reject(relationCircular()));
}
