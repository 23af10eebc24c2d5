import { type LocalDate } from '@danvan/calendar';
import type { AreaVersion, OrganisationVersion } from '@danvan/contracts/organisations';
import type { RelationType } from '@danvan/contracts/vocabulary';
import type { Open, Opened } from '@danvan/events/vocabulary';
import type { Queryable } from './directory.ts';

interface Versioned<V> {
  id: string;
  version: number;
  versions: V[];
}

interface RelationState {
  relationId: string;
  version: number;
  fromId: string;
  toId: string;
  type: Open<RelationType>;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** Two statements, however many. An older version than the one kept changes nothing. */
export async function keepAreasIn(tx: Queryable, changes: readonly Versioned<Opened<AreaVersion>>[]): Promise<void> {
  const rows = JSON.stringify(flatten(changes));
  await tx.query(
    `DELETE FROM directory_area kept USING jsonb_to_recordset($1) AS news (id uuid, version int)
      WHERE kept.area_id = news.id AND kept.version < news.version`,
    [rows],
  );
  await tx.query(
    `INSERT INTO directory_area (area_id, version, code, name, kind, level, parent_id, valid_from, valid_to)
     SELECT id, version, code, name, kind, level, "parentId", "validFrom", "validTo"
       FROM jsonb_to_recordset($1) AS news (id uuid, version int, code text, name text, kind text, level text,
                                            "parentId" uuid, "validFrom" date, "validTo" date)
      WHERE NOT EXISTS (SELECT FROM directory_area kept WHERE kept.area_id = news.id)`,
    [rows],
  );
}

/** Two statements, however many. An older version than the one kept changes nothing. */
export async function keepOrganisationsIn(
  tx: Queryable,
  changes: readonly Versioned<Opened<OrganisationVersion>>[],
): Promise<void> {
  const rows = JSON.stringify(flatten(changes));
  await tx.query(
    `DELETE FROM directory_organisation kept USING jsonb_to_recordset($1) AS news (id uuid, version int)
      WHERE kept.organisation_id = news.id AND kept.version < news.version`,
    [rows],
  );
  await tx.query(
    `INSERT INTO directory_organisation (organisation_id, version, name, kind, tier, area_id, valid_from, valid_to)
     SELECT id, version, name, kind, tier, "areaId", "validFrom", "validTo"
       FROM jsonb_to_recordset($1) AS news (id uuid, version int, name text, kind text, tier text,
                                            "areaId" uuid, "validFrom" date, "validTo" date)
      WHERE NOT EXISTS (SELECT FROM directory_organisation kept WHERE kept.organisation_id = news.id)`,
    [rows],
  );
}

/** One statement, however many. */
export async function keepRelationsIn(tx: Queryable, changes: readonly RelationState[]): Promise<void> {
  const news = newest(changes, (change) => change.relationId);
  await tx.query(
    `INSERT INTO directory_relation (relation_id, version, from_id, to_id, type, valid_from, valid_to)
     SELECT "relationId", version, "fromId", "toId", type, "validFrom", "validTo"
       FROM jsonb_to_recordset($1) AS news ("relationId" uuid, version int, "fromId" uuid, "toId" uuid, type text,
                                            "validFrom" date, "validTo" date)
     ON CONFLICT (relation_id) DO UPDATE
        SET version = excluded.version, from_id = excluded.from_id, to_id = excluded.to_id, type = excluded.type,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to
      WHERE directory_relation.version < excluded.version`,
    [JSON.stringify(news)],
  );
}

/** One row a dated version, of the newest version of each aggregate only: one batch may hold several of the same. */
function flatten<V extends object>(changes: readonly Versioned<V>[]): (V & { id: string; version: number })[] {
  return newest(changes, (change) => change.id).flatMap(({ id, version, versions }) =>
    versions.map((dated) => ({ ...dated, id, version })),
  );
}

function newest<C extends { version: number }>(changes: readonly C[], idOf: (change: C) => string): C[] {
  const byId = new Map<string, C>();
  for (const change of changes) {
    const seen = byId.get(idOf(change));
    if (seen === undefined || seen.version < change.version) byId.set(idOf(change), change);
  }
  return [...byId.values()];
}
