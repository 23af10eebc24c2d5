import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import { type Context, raw, type Sql, sql } from '@danvan/service';
import { areaSubtreeIn } from './areas-as-of.ts';

/** How lists of placed records are narrowed to an area or an organisation. */
export interface PlaceFilter {
  areaId?: string | null;
  /** With it the areas below count, too, as they stood on `to`, or stand today. */
  includeSubareas?: boolean | null;
  organisationId?: string | null;
  to?: LocalDate | null;
}

/** Over a table under `alias` with `area_id` and `organisation_id`. */
export async function placeConditions(ctx: Context, alias: string, filter: PlaceFilter): Promise<(Sql | undefined)[]> {
  const { areaId, includeSubareas, organisationId, to } = filter;
  const areas =
    areaId && (includeSubareas ? await areaSubtreeIn(ctx.database, areaId, to ?? todayInVietnam(ctx.now())) : [areaId]);
  const table = raw(alias);
  return [
    areas ? sql`${table}.area_id = ANY (${areas}::uuid[])` : undefined,
    organisationId ? sql`${table}.organisation_id = ${organisationId}` : undefined,
  ];
}
