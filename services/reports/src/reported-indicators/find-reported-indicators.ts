import type { ReportedIndicatorStatus } from '@danvan/contracts/reported-indicators';
import { listRecords, type RecordArguments, type RecordFilter, type RecordList, recordsBy } from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import type { Actor } from '@danvan/service/identity';
import { loadById } from '@danvan/service/loaders';
import type { Connection, PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { raw, sql } from '@danvan/service/sql';
import type { Period } from '../statistics/question.ts';
import { reportedIndicatorTable } from './reported-indicator.table.ts';
import type { ReportedIndicator } from './reported-indicator.ts';

export interface ReportedIndicatorFilter extends Pick<RecordFilter, 'areaId' | 'includeSubareas' | 'organisationId'> {
  code?: string | null;
  status?: ReportedIndicatorStatus | null;
  /** Whose period lies in this one. */
  period?: Period | null;
}

export interface ReportedIndicatorsArguments extends PageArguments {
  filter?: ReportedIndicatorFilter | null;
}

/** Whoever works with them sees figures before they are attested, too; everybody else what somebody has vouched for at some time. */
const scopesForAll = ['statistics:read', 'reported-indicator:write', 'reported-indicator:attest'];

function seesAll(actor: Actor | undefined): boolean {
  return scopesForAll.some((scope) => actor?.scopes.has(scope));
}

/** Latest period first; those that stand, unless a status is asked for. */
export async function findReportedIndicators(
  ctx: Context,
  args: ReportedIndicatorsArguments,
): Promise<Connection<ReportedIndicator>> {
  return listRecords(ctx, listFor(ctx), bounded(args));
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

export function reportedIndicatorLoaders(ctx: Context) {
  const isVisible = ({ attestedOn }: ReportedIndicator) => attestedOn !== null || seesAll(ctx.actor);
  const ofArea = recordsBy(ctx, listFor(ctx), 'areaId');
  return {
    reportedIndicator: loadById(async (ids) =>
      (await getRecords<ReportedIndicator>(ctx.database, reportedIndicatorTable, ids)).filter(isVisible),
    ),
    /** Keys: ids of what was replaced. */
    successor: loadById(async (ids) => {
      const text = `SELECT ${selectOf(reportedIndicatorTable, 'i')} FROM reported_indicator i WHERE i.supersedes_id = ANY ($1)`;
      const found = await ctx.database.query<ReportedIndicator>(text, [ids]);
      return found.filter(isVisible).map((by) => ({ id: by.supersedesId ?? '', by }));
    }),
    reportedIndicatorsOfArea: (args: ReportedIndicatorsArguments) => ofArea(bounded(args)),
  };
}

type Bounded = RecordFilter & { code?: string | null };

/** The lists bound the first day of periods, and look at areas as of `to`. */
function bounded({ filter, ...page }: ReportedIndicatorsArguments): RecordArguments<Bounded> {
  const { period, ...rest } = filter ?? {};
  return { ...page, filter: { ...rest, from: period?.from ?? null, to: period?.to ?? null } };
}

function listFor({ actor }: Context): RecordList<ReportedIndicator, Bounded> {
  return {
    table: reportedIndicatorTable,
    day: 'periodTo',
    bounded: () => 'periodFrom',
    conditions: ({ status, to }) => [
      status ? undefined : raw(`r.status IN ('ENTERED', 'ATTESTED')`),
      seesAll(actor) ? undefined : raw('r.attested_on IS NOT NULL'),
      to ? sql`r.period_to <= ${to}::date + 1` : undefined,
    ],
  };
}
