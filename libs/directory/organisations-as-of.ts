import { type LocalDate } from '@danvan/calendar';
import type { DirectoryOrganisation, Queryable } from './directory.ts';

export interface OrganisationOnDay {
  id: string;
  on: LocalDate;
}

type Row = { [K in keyof DirectoryOrganisation]: DirectoryOrganisation[K] | null };

/** One answer a pair, in the order of the pairs; undefined where the organisation is unknown or did not exist on that day. One statement. */
export async function organisationsAsOfIn(
  tx: Queryable,
  pairs: readonly OrganisationOnDay[],
): Promise<(DirectoryOrganisation | undefined)[]> {
  if (pairs.length === 0) return [];
  const rows = await tx.query<Row>(
    `SELECT o.organisation_id AS "organisationId", o.name, o.kind, o.tier, o.area_id AS "areaId", a.level AS "areaLevel"
       FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, position)
       LEFT JOIN directory_organisation o
         ON o.organisation_id = asked.id AND o.valid_from <= asked.day AND (o.valid_to IS NULL OR asked.day < o.valid_to)
       LEFT JOIN directory_area a
         ON a.area_id = o.area_id AND a.valid_from <= asked.day AND (a.valid_to IS NULL OR asked.day < a.valid_to)
      ORDER BY asked.position`,
    [pairs.map((pair) => pair.id), pairs.map((pair) => pair.on)],
  );
  return rows.map((row) => (row.organisationId === null ? undefined : (row as DirectoryOrganisation)));
}
