import type { Tx } from '@danvan/service';
import type { Validity } from './validity.rules.ts';

/** From the first day to the last, over all versions. */
export interface Life extends Validity {
  id: string;
}

/**
 * Reads the lives of those that exist among these and holds them until the transaction ends: nobody can end one while something is made to lean on it.
 * Taken in id order; two statements, however many, because the lives must be read after the wait for the locks.
 */
export async function holdLivesIn(tx: Tx, type: 'area' | 'organisation', ids: readonly string[]): Promise<Map<string, Life>> {
  if (ids.length === 0) return new Map();
  const distinct = [...new Set(ids)];
  await tx.query(`SELECT id FROM ${type} WHERE id = ANY($1) ORDER BY id FOR SHARE`, [distinct]);
  const lives = await tx.query<Life>(
    `SELECT ${type}_id AS id, min(valid_from) AS "validFrom", CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) END AS "validTo"
       FROM ${type}_version WHERE ${type}_id = ANY($1) GROUP BY 1`,
    [distinct],
  );
  return new Map(lives.map((life) => [life.id, life]));
}
