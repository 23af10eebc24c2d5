import type { Queryable } from '@danvan/directory';
import { type Hierarchy, type OrganisationSpan, placesOf, type RelationSpan } from './place.rules.ts';

/** Organisations whose place may have changed: their own versions changed (`organisationIds`) or a relation to a superior did (`relatedIds`). */
export interface ChangedOrganisations {
  organisationIds: readonly string[];
  relatedIds: readonly string[];
}

/**
 * Works out anew where these organisations count, and everybody without an area below them. To be called after the directory has
 * taken their events, in the same transaction. Converges in whatever order organisations and relations arrive: one transaction at a
 * time, and it sees all that the ones before it have committed.
 */
export async function updatePlacesIn(tx: Queryable, changed: ChangedOrganisations): Promise<void> {
  if (changed.organisationIds.length + changed.relatedIds.length === 0) return;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('reports.organisation_place', 0))`);
  const affected = await affectedIn(tx, changed);
  if (affected.length === 0) return;
  const hierarchy = await hierarchyAboveIn(tx, affected);
  await tx.query('DELETE FROM organisation_place WHERE organisation_id = ANY($1::uuid[])', [affected]);
  await tx.query(
    `INSERT INTO organisation_place (organisation_id, valid_from, valid_to, tier, area_id, counted_in_id)
     SELECT "organisationId", "validFrom", "validTo", tier, "areaId", "countedInId"
       FROM jsonb_to_recordset($1) AS news ("organisationId" uuid, "validFrom" date, "validTo" date, tier text, "areaId" uuid, "countedInId" uuid)`,
    [JSON.stringify(affected.flatMap((id) => placesOf(id, hierarchy)))],
  );
}

/** Relations move only whoever has no area at some time. */
async function affectedIn(tx: Queryable, { organisationIds, relatedIds }: ChangedOrganisations): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH RECURSIVE affected AS (
       SELECT unnest($1::uuid[]) AS id
       UNION
       SELECT o.organisation_id FROM directory_organisation o WHERE o.organisation_id = ANY($2::uuid[]) AND o.area_id IS NULL
       UNION
       SELECT r.from_id FROM affected JOIN directory_relation r ON r.to_id = affected.id AND r.type IN ('SUBORDINATE', 'LED_BY')
        WHERE EXISTS (SELECT FROM directory_organisation o WHERE o.organisation_id = r.from_id AND o.area_id IS NULL))
     SELECT id FROM affected ORDER BY id`,
    [organisationIds, relatedIds],
  );
  return rows.map((row) => row.id);
}

async function hierarchyAboveIn(tx: Queryable, organisationIds: readonly string[]): Promise<Hierarchy> {
  const above = `WITH RECURSIVE above AS (
    SELECT unnest($1::uuid[]) AS id
    UNION
    SELECT r.to_id FROM above
      JOIN directory_organisation o ON o.organisation_id = above.id AND o.area_id IS NULL
      JOIN directory_relation r ON r.from_id = above.id AND r.type IN ('SUBORDINATE', 'LED_BY'))`;
  const spans = await tx.query<OrganisationSpan>(
    `${above} SELECT o.organisation_id AS "organisationId", o.tier, o.area_id AS "areaId", o.valid_from::text AS "validFrom", o.valid_to::text AS "validTo"
       FROM above JOIN directory_organisation o ON o.organisation_id = above.id ORDER BY o.valid_from`,
    [organisationIds],
  );
  const relations = await tx.query<RelationSpan>(
    `${above} SELECT r.relation_id AS "relationId", r.from_id AS "fromId", r.to_id AS "toId", r.type, r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo"
       FROM above JOIN directory_relation r ON r.from_id = above.id AND r.type IN ('SUBORDINATE', 'LED_BY')`,
    [organisationIds],
  );
  return {
    spans: Map.groupBy(spans, (span) => span.organisationId),
    relations: Map.groupBy(relations, (relation) => relation.fromId),
  };
}
