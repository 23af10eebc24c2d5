import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { type Context, perRequest, sql } from '@danvan/service';
import type { Database } from '@danvan/service/database';
import type { Subject } from '../question/question.ts';
import { areaTree } from './area-tree.ts';
import { loadBySubject } from './load-by-subject.ts';

/** A unit that has a row in a table by area. */
export interface Unit {
  subjectId: string | null;
  unitId: string;
  code: string;
}

interface UnitsAsked {
  map: LocalDate;
  rowsLevel?: AreaLevel;
}

/** The units that the rows of a table by area stand for; in one of an organisation, those directly below the country. */
export function loadUnits(ctx: Context, subject: Subject, { map, rowsLevel }: UnitsAsked): Promise<Unit[]> {
  const units = perRequest(ctx, findUnits, () =>
    loadBySubject((asked: UnitsAsked, roots) => findUnits(ctx.database, asked, roots)),
  );
  return units(subject.type === 'AREA' ? subject : { type: 'ALL' }, { map, rowsLevel });
}

/** The units that a table by area has rows for, whether anything happened there or not: those that exist on the day of the map. */
async function findUnits(
  database: Pick<Database, 'query'>,
  { map, rowsLevel }: UnitsAsked,
  roots: readonly string[] | null,
): Promise<Unit[]> {
  const { text, params } = sql`
    WITH RECURSIVE ${areaTree({ roots, map, rowsLevel })}
    SELECT tree.root_id AS "subjectId", tree.area_id AS "unitId", a.code
      FROM tree
      JOIN directory_area a ON a.area_id = tree.area_id AND a.valid_from <= ${map} AND (a.valid_to IS NULL OR ${map} < a.valid_to)
     WHERE tree.unit_whole AND tree.unit_id = tree.area_id`.toQuery();
  return database.query<Unit>(text, params);
}
