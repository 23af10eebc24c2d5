import { type Projection, type Reference, UnknownReference } from '@danvan/service';
import type { Queryable } from './directory.ts';

const directory: Projection = { findUnknown };

/** An organisation counts as known when its area is known too: its level could not be told otherwise. @throws UnknownReference */
export function assertOrganisationsKnownIn(tx: Queryable, ids: readonly string[]): Promise<void> {
  return assertKnownIn(tx, 'organisation', ids);
}

/** @throws UnknownReference */
export function assertAreasKnownIn(tx: Queryable, ids: readonly string[]): Promise<void> {
  return assertKnownIn(tx, 'area', ids);
}

async function assertKnownIn(tx: Queryable, type: 'organisation' | 'area', ids: readonly string[]): Promise<void> {
  const unknown = await findUnknown(
    tx,
    [...new Set(ids)].map((id) => ({ type, id })),
  );
  if (unknown.length > 0) throw new UnknownReference(directory, unknown);
}

async function findUnknown(database: Queryable, references: readonly Reference[]): Promise<Reference[]> {
  return database.query<Reference>(
    `SELECT asked.type, asked.id FROM unnest($1::text[], $2::uuid[]) AS asked (type, id)
      WHERE CASE asked.type
              WHEN 'area' THEN NOT EXISTS (SELECT FROM directory_area a WHERE a.area_id = asked.id)
              ELSE NOT EXISTS (SELECT FROM directory_organisation o WHERE o.organisation_id = asked.id)
                OR EXISTS (SELECT FROM directory_organisation o WHERE o.organisation_id = asked.id AND o.area_id IS NOT NULL
                              AND NOT EXISTS (SELECT FROM directory_area a WHERE a.area_id = o.area_id))
            END`,
    [references.map(({ type }) => type), references.map(({ id }) => id)],
  );
}
