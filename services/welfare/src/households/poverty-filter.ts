import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import type { PovertyStatus } from '@danvan/contracts/welfare';
import type { RecordFilter } from '@danvan/records';
import { type Context, type Sql, sql } from '@danvan/service';

/** `HouseholdFilter.poverty` of the graph. */
interface PovertyFilter {
  standard: string;
  status: PovertyStatus;
  asOf?: LocalDate | null;
}

/** The day on which the status is asked for; null where none is asked for, or today's. */
export function povertyDay({ poverty }: RecordFilter): LocalDate | null {
  return (poverty as PovertyFilter | null | undefined)?.asOf ?? null;
}

/** The containment finds, by its index, whoever ever had the status; the rest tells whether it holds on the day, as `statusOn` does. */
export function povertyConditions({ poverty }: RecordFilter, ctx: Context): Sql[] {
  if (!poverty) return [];
  const { standard, status, asOf } = poverty as PovertyFilter;
  const on = asOf ?? todayInVietnam(ctx.now());
  return [
    sql`r.assessments @> ${JSON.stringify([{ standard, status }])}::jsonb AND ${status} = (
    SELECT a.known ->> 'status' FROM jsonb_array_elements(r.assessments) AS a (known)
     WHERE a.known ->> 'standard' = ${standard} AND a.known ->> 'from' <= ${on}
     ORDER BY a.known ->> 'from' DESC LIMIT 1)`,
  ];
}
