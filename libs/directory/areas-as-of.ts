import { type LocalDate } from '@danvan/calendar';
import { RuleViolated } from '@danvan/service';
import { assertAreasKnownIn } from './assert-known.ts';
import type { DirectoryArea, Queryable } from './directory.ts';

/**
 * The areas as they were on that day, in the order asked for.
 * @throws UnknownReference while one is not known yet; RuleViolated `area.existed` with the index of one that did not exist that day.
 */
export async function getAreasIn(tx: Queryable, ids: readonly string[], on: LocalDate): Promise<DirectoryArea[]> {
  return getAreasAsOfIn(
    tx,
    ids.map((id) => ({ id, on })),
  );
}

/** The same, each as of its own day; a fixed number of statements. */
export async function getAreasAsOfIn(tx: Queryable, asked: readonly { id: string; on: LocalDate }[]): Promise<DirectoryArea[]> {
  if (asked.length === 0) return [];
  const ids = asked.map(({ id }) => id);
  await assertAreasKnownIn(tx, ids);
  const rows = await tx.query<DirectoryArea>(
    `SELECT a.area_id AS "areaId", a.code, a.name, a.kind, a.level, a.parent_id AS "parentId"
       FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, position)
       LEFT JOIN directory_area a
         ON a.area_id = asked.id AND a.valid_from <= asked.day AND (a.valid_to IS NULL OR asked.day < a.valid_to)
      ORDER BY asked.position`,
    [ids, asked.map(({ on }) => on)],
  );
  const missing = rows.findIndex((row) => row.areaId === null);
  if (missing >= 0) throw notThere(asked[missing]?.on ?? '', missing);
  return rows;
}

/** The area and all below it on that day. Empty when the area did not exist then. */
export async function areaSubtreeIn(tx: Queryable, areaId: string, on: LocalDate): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH RECURSIVE subtree AS (
       SELECT area_id FROM directory_area WHERE area_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR $2 < valid_to)
       UNION
       SELECT a.area_id FROM directory_area a JOIN subtree s ON a.parent_id = s.area_id
        WHERE a.valid_from <= $2 AND (a.valid_to IS NULL OR $2 < a.valid_to))
     SELECT area_id AS id FROM subtree`,
    [areaId, on],
  );
  return rows.map((row) => row.id);
}

/** Where an area was on a day: itself, or somewhere below it. */
export interface AskedInside {
  id: string;
  within: string;
  on: LocalDate;
}

/** Tells for each whether the area was that other one or lay below it on its day; one statement, however many. */
export async function areInsideIn(tx: Queryable, asked: readonly AskedInside[]): Promise<boolean[]> {
  if (asked.length === 0) return [];
  const rows = await tx.query<{ inside: boolean }>(
    `WITH RECURSIVE asked AS (
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[]) WITH ORDINALITY AS asked (id, within, day, position)),
     above AS (
       SELECT id, day, id AS area_id FROM asked
       UNION
       SELECT above.id, above.day, a.parent_id FROM above JOIN directory_area a ON a.area_id = above.area_id
        WHERE a.parent_id IS NOT NULL AND a.valid_from <= above.day AND (a.valid_to IS NULL OR above.day < a.valid_to))
     SELECT EXISTS (SELECT FROM above WHERE above.id = asked.id AND above.day = asked.day AND area_id = within) AS inside
       FROM asked ORDER BY position`,
    [asked.map(({ id }) => id), asked.map(({ within }) => within), asked.map(({ on }) => on)],
  );
  return rows.map(({ inside }) => inside);
}

function notThere(on: LocalDate, index: number): RuleViolated {
  return new RuleViolated({
    rule: 'area.existed',
    message: { vi: `Đơn vị hành chính không tồn tại vào ngày ${on}.`, en: `The area did not exist on ${on}.` },
    details: { on },
    index,
  });
}
