import { todayInVietnam } from '@danvan/directory';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import type { Context } from '@danvan/service/context';
import { loadById } from '@danvan/service/loaders';
import { type Connection, connection, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { raw, sql } from '@danvan/service/sql';
import { holdsOn } from '../sponsorships/find-sponsorships.ts';
import { sponsoredChildTable } from './sponsored-child.table.ts';
import type { SponsoredChild } from './sponsored-child.ts';

export interface SponsoredChildrenArguments extends PageArguments {
  filter?:
    | (Pick<PlaceFilter, 'areaId' | 'includeSubareas' | 'organisationId'> & { code?: string | null; sponsored?: boolean | null })
    | null;
}

/** By case code, without the cancelled. */
export async function findSponsoredChildren(
  ctx: Context,
  { filter, first, after }: SponsoredChildrenArguments,
): Promise<Connection<SponsoredChild>> {
  const { code, sponsored, ...place } = filter ?? {};
  const pledge = sql`EXISTS (SELECT FROM sponsorship s WHERE s.child_id = c.id AND ${holdsOn(todayInVietnam(ctx.now()))})`;
  return connection<SponsoredChild, SponsoredChild>({
    database: ctx.database,
    select: selectOf(sponsoredChildTable, 'c'),
    from: 'sponsored_child c',
    where: [
      sql`c.status <> 'CANCELLED'`,
      ...(await placeConditions(ctx, 'c', place)),
      code ? sql`c.code = ${code}` : undefined,
      typeof sponsored === 'boolean' ? sql`${raw(sponsored ? '' : 'NOT')} ${pledge}` : undefined,
    ],
    orderBy: [{ column: 'c.code' }, { column: 'c.id' }],
    toNode: (child) => child,
    first: first ?? null,
    after: after ?? null,
  });
}

export function sponsoredChildLoaders(ctx: Context) {
  return { sponsoredChild: loadById((ids) => getRecords<SponsoredChild>(ctx.database, sponsoredChildTable, ids)) };
}
