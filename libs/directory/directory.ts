import type { AreaKind, AreaLevel, OrganisationKind, Tier } from '@danvan/contracts/vocabulary';
import type { Open } from '@danvan/events/vocabulary';

/** What reads of the directory need: a transaction, or a database for reads outside one. */
export interface Queryable {
  query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
}

/** A command's transaction, with the clock that decides what "today" is. */
export interface DirectoryTransaction extends Queryable {
  now(): Date;
}

/** An organisation as it was on one day, with the level of its area on that day. */
export interface DirectoryOrganisation {
  organisationId: string;
  name: string;
  kind: Open<OrganisationKind>;
  tier: Open<Tier>;
  areaId: string | null;
  areaLevel: Open<AreaLevel> | null;
}

/** An area as it was on one day. */
export interface DirectoryArea {
  areaId: string;
  code: string;
  name: string;
  kind: Open<AreaKind>;
  level: Open<AreaLevel>;
  parentId: string | null;
}
