import { todayInVietnam } from '@danvan/calendar';
import { type Context, perRequest } from '@danvan/service';
import { loadUnits } from '../queries/find-units.ts';
import { loadBySubject } from '../queries/load-by-subject.ts';
import type { CoverageQuestion } from '../question/question.ts';
import { type MissingUnit, percent, type Row, type RowPlace } from '../rows/row.ts';
import type { Interval } from './intervals.rules.ts';
import { type CoverageScan, type CoverageUnit, scanCoverage } from './scan-coverage.ts';

/** A unit with all that it owes and what of it is missing. */
interface JudgedUnit extends CoverageUnit {
  owes: boolean;
  missing: readonly Interval[];
}

/** The share of units with a record in each interval, in all and, where asked, of each unit of the rows. */
export async function answerCoverage(question: CoverageQuestion, ctx: Context): Promise<{ total: Row; rows: Row[] }> {
  const { metric, subject, map, level, intervals, facts, byArea, rowsLevel } = question;
  const units = await coverageOf(ctx)(subject, {
    ...{ recordType: metric.recordType, placedBy: metric.placedBy, map, level, rowsLevel },
    intervals: intervals.map(({ from, to }) => ({ from, to })),
    filters: facts,
  });
  const today = todayInVietnam(ctx.now());
  const judged = units.map((unit) => judge(unit, question, today)).filter(({ owes }) => owes);
  return {
    total: ratioRow({ question, keys: {}, position: '' }, judged),
    rows: byArea ? await rowsByUnit(question, judged, ctx) : [],
  };
}

/** One statement for all questions of a request that differ in their areas only. */
function coverageOf(ctx: Context) {
  return perRequest(ctx, scanCoverage, () =>
    loadBySubject((scan: CoverageScan, roots) => scanCoverage(ctx.database, scan, roots)),
  );
}

/**
 * A coverage of the whole period asks every unit for one record. Otherwise a unit owes one in each interval that is over and that it lived
 * through; a unit with no such interval is in neither numerator nor denominator.
 */
function judge(unit: CoverageUnit, { metric, intervals }: CoverageQuestion, today: string): JudgedUnit {
  const isOwed = ({ from, to }: Interval) => metric.requiredEvery === 'PERIOD' || (unit.since <= from && to < today);
  return {
    ...unit,
    owes: intervals.some(isOwed),
    missing: intervals.filter((interval, number) => isOwed(interval) && !unit.done.includes(number)),
  };
}

async function rowsByUnit(question: CoverageQuestion, units: readonly JudgedUnit[], ctx: Context): Promise<Row[]> {
  const codes = new Map((await loadUnits(ctx, question.subject, question)).map((unit) => [unit.unitId, unit.code]));
  const byUnit = Map.groupBy(units, (unit) => unit.unitId);
  return [...new Set([...codes.keys(), ...byUnit.keys()])]
    .map((areaId) => {
      const ofUnit = byUnit.get(areaId) ?? [];
      const whole = ofUnit[0]?.unitWhole ?? true;
      const position = `${whole ? '' : '~'}${codes.get(areaId) ?? '~'} ${areaId}`;
      return ratioRow({ question, keys: { unit: { areaId, whole } }, position }, ofUnit);
    })
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

function ratioRow(place: RowPlace, units: readonly JudgedUnit[]): Row {
  const missing = units.filter((unit) => unit.missing.length > 0).map(missingUnit);
  const numerator = units.length - missing.length;
  return {
    ...place,
    value: percent(numerator, units.length),
    recordCount: null,
    ratio: { numerator, denominator: units.length },
    missing: missing.sort((a, b) => (a.position < b.position ? -1 : 1)),
  };
}

function missingUnit({ areaId, code, missing }: JudgedUnit): MissingUnit {
  return { areaId, position: `${code} ${areaId}`, intervals: missing };
}
