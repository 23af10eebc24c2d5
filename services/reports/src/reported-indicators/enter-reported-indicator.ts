import { addDays } from '@danvan/calendar/local-date';
import { todayInVietnam } from '@danvan/directory';
import { type PlaceWithin, placesWithinIn } from '@danvan/directory/places-within';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput, saying } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { z } from 'zod';
import { type Figure, unitOf } from './figure.ts';
import { figureIn, periodInput, stated } from './figure-input.ts';
import { findReportable, getReportable, indicatorCatalogue } from './indicator-catalogue.ts';
import { insertIndicatorsIn } from './insert-indicators.ts';
import { assertWithinPeriod, type ReportedIndicator } from './reported-indicator.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';

const known = indicatorCatalogue.map(({ code }) => code).join(', ');
const catalogued = z
  .string()
  .max(100, { abort: true })
  .refine(
    (code) => findReportable(code) !== undefined,
    saying({ vi: `Mã không có trong danh mục: ${known}.`, en: `This code is not in the catalogue: ${known}.` }),
  );

const ReportedIndicatorToEnter = z
  .object({ organisationId: z.uuid(), areaId: z.uuid(), code: catalogued, period: periodInput, ...stated })
  .transform((input, check): ToEnter => {
    const { organisationId, areaId, code, period, asOf, source, quotation } = input;
    const figure = figureIn(input, getReportable(code), (field, text) =>
      check.addIssue({ code: 'custom', path: [field], message: text.en, params: { text } }),
    );
    if (figure === undefined) return z.NEVER;
    const periodTo = addDays(period.to, 1);
    return { organisationId, areaId, code, figure, periodFrom: period.from, periodTo, asOf, source, quotation };
  });

export interface ToEnter
  extends Pick<
    ReportedIndicator,
    'organisationId' | 'areaId' | 'code' | 'periodFrom' | 'periodTo' | 'asOf' | 'source' | 'quotation'
  > {
  figure: Figure;
}

const EnterReportedIndicatorInput = z.object(requested).and(ReportedIndicatorToEnter);
const EnterReportedIndicatorsInput = bulkOf('reportedIndicators', ReportedIndicatorToEnter);

/** Safe to repeat: the same requestId always yields the figure it first entered. */
export async function enterReportedIndicator(ctx: Context, raw: unknown): Promise<ReportedIndicator> {
  const input = parseInput(EnterReportedIndicatorInput, raw);
  return ctx.change<ReportedIndicator, ReportedIndicator>(
    repeatable(reportedIndicatorRecord, 'enterReportedIndicator', input),
    (tx) => asOne(() => enterIndicatorsIn(tx, ctx, [input])),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function enterReportedIndicators(ctx: Context, raw: unknown): Promise<ReportedIndicator[]> {
  const input = parseInput(EnterReportedIndicatorsInput, raw);
  return ctx.change<ReportedIndicator, ReportedIndicator[]>(
    repeatable(reportedIndicatorRecord, 'enterReportedIndicators', input),
    (tx) => enterIndicatorsIn(tx, ctx, input.reportedIndicators),
  );
}

/** Figures that nobody has attested yet. @throws RuleViolated with the index: a day to come, another's area, entered already */
export async function enterIndicatorsIn(
  tx: Tx,
  ctx: Context,
  items: readonly (ToEnter & { supersedesId?: string })[],
): Promise<ReportedIndicator[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, (item) => {
    assertHappened(item.asOf, today);
    assertWithinPeriod(item);
  });
  const places = await placesWithinIn(
    tx,
    items.map(({ organisationId, areaId, asOf: on }) => ({ organisationId, areaId, on })),
  );
  return insertIndicatorsIn(
    tx,
    items.map((item, index) => ({
      ...newIndicator(item, places[index] as PlaceWithin),
      id: ctx.newId(),
      enteredOn: today,
      enteredBy: tx.actor?.sub ?? '',
      synthetic: tx.actor?.synthetic ?? false,
      supersedesId: item.supersedesId ?? null,
    })),
  );
}

type ByContext = 'id' | 'enteredOn' | 'enteredBy' | 'synthetic' | 'supersedesId';

function newIndicator({ figure, ...item }: ToEnter, place: PlaceWithin): Omit<ReportedIndicator, ByContext> {
  const { code, periodFrom, periodTo, asOf, source, quotation } = item;
  const { value, qualifier, plan } = figure;
  return {
    version: 1,
    status: 'ENTERED',
    ...place,
    ...{ code, value, qualifier, plan, unit: unitOf(getReportable(code), figure) },
    ...{ periodFrom, periodTo, asOf, source, quotation },
    attestedOn: null,
    attestedBy: null,
  };
}
