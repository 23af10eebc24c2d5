import type { ListArguments, RecordFilter } from '@danvan/records';
import type { Connection, Context, PageArguments } from '@danvan/service';
import type { Period } from '../statistics/question/question.ts';
import { type ReportedIndicator, reportedIndicatorRecord } from './reported-indicator-record.ts';

export interface ReportedIndicatorsArguments extends PageArguments {
  filter?: (RecordFilter & { period?: Period | null }) | null;
}

/** Latest period first; those that hold, unless a status is asked for. */
export function findReportedIndicators(ctx: Context, args: ReportedIndicatorsArguments): Promise<Connection<ReportedIndicator>> {
  return reportedIndicatorRecord.list(undefined, withinPeriod(args), ctx);
}

/** The list bounds the first day of periods, and looks at areas as of `to`. */
export function withinPeriod({ filter, ...page }: ReportedIndicatorsArguments): ListArguments {
  const { period, ...rest } = filter ?? {};
  return { ...page, filter: { ...rest, from: period?.from ?? null, to: period?.to ?? null } };
}

/** How many figures of the area and period nobody has attested yet. */
export async function countAwaiting({ database }: Pick<Context, 'database'>, areaId: string, period: Period): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM reported_indicator
      WHERE status = 'ENTERED' AND area_id = $1 AND period_from >= $2 AND period_to <= $3::date + 1`,
    [areaId, period.from, period.to],
  );
  return row?.count ?? 0;
}
