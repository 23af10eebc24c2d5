import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import type { RecordFilter } from '@danvan/records';
import { type Context, joined, sql } from '@danvan/service';
import type { Vnd } from '../money.rules.ts';
import { sponsorshipRecord } from './sponsorship-record.ts';

export interface SponsorshipTotals {
  asOf: LocalDate;
  children: number;
  sponsors: number;
  pledges: number;
  monthlyPledge: Vnd;
}

interface SponsorshipFilter extends RecordFilter {
  activeOn?: LocalDate | null;
}

/** Of the pledges that hold on `activeOn`. @default today */
export async function sumSponsorships(ctx: Context, filter: SponsorshipFilter | null | undefined): Promise<SponsorshipTotals> {
  const asOf = filter?.activeOn ?? todayInVietnam(ctx.now());
  const conditions = await sponsorshipRecord.conditions(ctx, { ...filter, activeOn: asOf });
  const { text, params } = sql`SELECT count(DISTINCT r.child_id)::int AS children, count(DISTINCT r.sponsor_id)::int AS sponsors,
      count(*)::int AS pledges, coalesce(sum(r.monthly_pledge), 0)::text AS "monthlyPledge"
    FROM sponsorship r WHERE ${joined(
      conditions.filter((condition) => condition !== undefined),
      ' AND ',
    )}`.toQuery();
  const [totals] = await ctx.database.query<Omit<SponsorshipTotals, 'asOf'>>(text, params);
  return { asOf, ...(totals as Omit<SponsorshipTotals, 'asOf'>) };
}
