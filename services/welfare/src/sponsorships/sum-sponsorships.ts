import { type LocalDate, todayInVietnam } from '@danvan/directory';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import type { Context } from '@danvan/service/context';
import { loadById } from '@danvan/service/loaders';
import { type Connection, connection, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { joined, type Sql, sql } from '@danvan/service/sql';
import { loadRecordsBy } from '../load-records-by.ts';
import type { Vnd } from '../money.ts';
import { sponsorshipTable } from './sponsorship.table.ts';
import type { Sponsorship } from './sponsorship.ts';

export interface SponsorshipFilter extends Pick<PlaceFilter, 'areaId' | 'includeSubareas' | 'organisationId'> {
  sponsorId?: string | null;
  activeOn?: LocalDate | null;
}

export interface SponsorshipsArguments extends PageArguments {
  filter?: SponsorshipFilter | null;
}

/** Latest first, without the cancelled. */
export async function findSponsorships(
  ctx: Context,
  { filter, first, after }: SponsorshipsArguments,
): Promise<Connection<Sponsorship>> {
  return connection<Sponsorship, Sponsorship>({
    database: ctx.database,
    select: selectOf(sponsorshipTable, 's'),
    from: 'sponsorship s',
    where: await conditionsOf(ctx, filter ?? {}),
    orderBy: [
      { column: 's.starts_on', direction: 'desc' },
      { column: 's.id', direction: 'desc' },
    ],
    toNode: (sponsorship) => sponsorship,
    first: first ?? null,
    after: after ?? null,
  });
}

export interface SponsorshipTotals {
  asOf: LocalDate;
  children: number;
  sponsors: number;
  pledges: number;
  monthlyPledge: Vnd;
}

/** Of the pledges that hold on `activeOn`, today by default. */
export async function sumSponsorships(ctx: Context, filter: SponsorshipFilter | null | undefined): Promise<SponsorshipTotals> {
  const asOf = filter?.activeOn ?? todayInVietnam(ctx.now());
  const conditions = (await conditionsOf(ctx, { ...filter, activeOn: asOf })).filter((condition) => condition !== undefined);
  const { text, params } = sql`SELECT count(DISTINCT s.child_id)::int AS children, count(DISTINCT s.sponsor_id)::int AS sponsors,
      count(*)::int AS pledges, coalesce(sum(s.monthly_pledge), 0)::text AS "monthlyPledge"
    FROM sponsorship s WHERE ${joined(conditions, ' AND ')}`.toQuery();
  const [totals] = await ctx.database.query<Omit<SponsorshipTotals, 'asOf'>>(text, params);
  return { asOf, ...(totals as Omit<SponsorshipTotals, 'asOf'>) };
}

export function sponsorshipLoaders(ctx: Context) {
  return {
    sponsorship: loadById((ids) => getRecords<Sponsorship>(ctx.database, sponsorshipTable, ids)),
    sponsorshipsOfChild: loadRecordsBy<Sponsorship>(ctx, sponsorshipTable, {
      column: 'child_id',
      keyOf: ({ childId }) => childId,
      day: 'starts_on',
    }),
  };
}

/** Over `sponsorship s`, as `isActive` tells it of one. */
export function holdsOn(on: LocalDate): Sql {
  return sql`s.status <> 'CANCELLED' AND s.starts_on <= ${on} AND s.ends_on > ${on}`;
}

async function conditionsOf(ctx: Context, filter: SponsorshipFilter): Promise<(Sql | undefined)[]> {
  const { sponsorId, activeOn, ...place } = filter;
  return [
    activeOn ? holdsOn(activeOn) : sql`s.status <> 'CANCELLED'`,
    ...(await placeConditions(ctx, 's', { ...place, to: activeOn ?? null })),
    sponsorId ? sql`s.sponsor_id = ${sponsorId}` : undefined,
  ];
}
