import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { InvalidInput, NotFound } from '@danvan/service';
import type { Database } from '@danvan/service/database';

/** How a caller names an area: its id, or its code and level. */
export interface AreaReference {
  id?: string | null;
  code?: string | null;
  level?: AreaLevel | null;
}

/**
 * The id of the area that is meant on the map of a day. One that ended earlier can be asked for by its id; its code may be another's by now.
 * @throws InvalidInput unless it is named in one way; NotFound
 */
export async function resolveArea(
  database: Pick<Database, 'query'>,
  { id, code, level }: AreaReference,
  map: LocalDate,
): Promise<string> {
  if (id ? code || level : !code || !level) {
    const message = { vi: 'Nêu id, hoặc cả code và level.', en: 'Give the id, or both code and level.' };
    throw new InvalidInput([{ path: ['area'], message }]);
  }
  const [area] = await database.query<{ id: string }>(
    id
      ? 'SELECT area_id AS id FROM directory_area WHERE area_id = $1 LIMIT 1'
      : `SELECT area_id AS id FROM directory_area
          WHERE code = $1 AND level = $2 AND valid_from <= $3 AND (valid_to IS NULL OR $3 < valid_to) LIMIT 1`,
    id ? [id] : [code, level, map],
  );
  if (area) return area.id;
  throw new NotFound({ vi: `Không có địa bàn này vào ngày ${map}.`, en: `There is no such area on ${map}.` });
}
