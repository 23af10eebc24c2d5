import { ReportedIndicatorState } from '@danvan/contracts/reported-indicators';
import { AreaLevel } from '@danvan/contracts/vocabulary';
import { defineRecord, type RecordOf } from '@danvan/records';
import { type Context, loadById, perRequest, raw, selectOf, sql } from '@danvan/service';
import type { Actor } from '@danvan/service/identity';
import { z } from 'zod';

export const reportedIndicatorRecord = defineRecord({
  name: 'reported-indicator',
  type: 'ReportedIndicator',
  state: ReportedIndicatorState,
  own: {
    // Every figure is about an area.
    areaId: z.uuid(),
    areaLevel: AreaLevel,
    // The document, as one would cite it, and its words.
    source: z.string(),
    quotation: z.string(),
    // Subjects of the tokens.
    enteredBy: z.string(),
    attestedBy: z.string().nullable(),
  },
  list: {
    day: 'periodTo',
    bounded: () => 'periodFrom' as const,
    conditions: ({ status, to }, { actor }) => [
      status ? undefined : raw(`r.status IN ('ENTERED', 'ATTESTED')`),
      seesAll(actor) ? undefined : raw('r.attested_on IS NOT NULL'),
      to ? sql`r.period_to <= ${to}::date + 1` : undefined,
    ],
  },
});
export type ReportedIndicator = RecordOf<typeof reportedIndicatorRecord>;

/** Callers who work with reported figures see them before they are attested, too; others what somebody has attested at some time. */
const scopesForAll = ['statistics:read', 'reported-indicator:write', 'reported-indicator:attest'];

function seesAll(actor: Actor | undefined): boolean {
  return scopesForAll.some((scope) => actor?.scopes.has(scope));
}

function isVisible({ attestedOn }: ReportedIndicator, actor: Actor | undefined): boolean {
  return attestedOn !== null || seesAll(actor);
}

/** The figure, where the caller may see it. */
export async function loadVisible(ctx: Context, id: string): Promise<ReportedIndicator | undefined> {
  const indicator = await reportedIndicatorRecord.load(ctx, id);
  return indicator !== undefined && isVisible(indicator, ctx.actor) ? indicator : undefined;
}

/** The figure that replaced the one with this id, where the caller may see it. */
export async function loadSuccessor(ctx: Context, id: string): Promise<ReportedIndicator | undefined> {
  const loader = perRequest(ctx, loadSuccessor, () => loadById((ids) => findSuccessors(ctx, ids)));
  return (await loader.load(id))?.by;
}

async function findSuccessors(
  { database, actor }: Context,
  ids: readonly string[],
): Promise<{ id: string; by: ReportedIndicator }[]> {
  const text = `SELECT ${selectOf(reportedIndicatorRecord.table, 'i')} FROM reported_indicator i WHERE i.supersedes_id = ANY ($1)`;
  const found = await database.query<ReportedIndicator>(text, [ids]);
  return found.filter((by) => isVisible(by, actor)).map((by) => ({ id: by.supersedesId ?? '', by }));
}
