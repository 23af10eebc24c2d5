import type { AreaLevel } from '@danvan/contracts/vocabulary';
import type { Tx } from '@danvan/service';
import { holdLivesIn } from '../dated/hold-lives.ts';
import type { AreaLife } from './area.rules.ts';

/** The areas that exist among these, held until the transaction ends, so that none of them can end meanwhile. */
export async function holdAreasIn(tx: Tx, ids: readonly string[]): Promise<Map<string, AreaLife>> {
  const lives = await holdLivesIn(tx, 'area', ids);
  if (lives.size === 0) return new Map();
  const levels = await tx.query<{ id: string; level: AreaLevel }>(
    'SELECT DISTINCT area_id AS id, level FROM area_version WHERE area_id = ANY($1)',
    [[...lives.keys()]],
  );
  return new Map(
    levels.flatMap(({ id, level }) => [lives.get(id)].flatMap((life) => (life === undefined ? [] : [[id, { ...life, level }]]))),
  );
}
