import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { todayInVietnam } from '@danvan/directory';
import type { Context } from '@danvan/service/context';
import { perRequest } from '@danvan/service/per-request';
import { loadBySubject } from './load-by-subject.ts';
import { loadUnits } from './load-figures.ts';
import type { Question } from './question.ts';
import { type MissingUnit, percent, type Row, type RowPlace } from './row.ts';
import { type CoverageScan, type CoverageUnit, scanCoverage } from './scan-coverage.ts';
import { type StretchOfTime, stretchesOf } from './stretches.ts';

/** A unit with all that it owes and what of it is missing. */
interface JudgedUnit extends CoverageUnit {
  owes: boolean;
  missing: readonly StretchOfTime[];
}

/** The share of units with a record in each stretch, in all and, where asked, of each unit of the rows. */
export async function answerCoverage(question: Question, ctx: Context): Promise<{ total: Row; rows: Row[] }> {
  const { metric, subject, period, map, groupBy, rowsLevel } = question;
  const { areaLevel, ...filters } = question.facts;
  const stretches = stretchesOf(metric.each ?? 'PERIOD', period);
  const units = await coverageOf(ctx)(subject, {
    recordType: metric.recordType,
    placedBy: metric.placedBy,
    stretches: stretches.map(({ from, to }) => ({ from, to })),
    map,
    level: areaLevel as AreaLevel,
    filters,
    rowsLevel,
  });
  const today = todayInVietnam(ctx.now());
  const judged = units.map((unit) => judge(unit, { question, stretches, today })).filter(({ owes }) => owes);
  return {
    total: ratioRow({ question, keys: {}, position: '' }, judged),
    rows: groupBy.includes('AREA') ? await rowsByUnit(question, judged, ctx) : [],
  };
}

/** One statement for all questions of a request that differ in their areas only. */
function coverageOf(ctx: Context) {
  return perRequest(ctx, scanCoverage, () =>
    loadBySubject((scan: CoverageScan, roots) => scanCoverage(ctx.database, scan, roots)),
  );
}

/**
 * A coverage asks every unit for one record. A cadence asks for one in each stretch that is over and that the unit lived through; one that owes
 * none yet stands neither above nor below the line.
 */
function judge(
  unit: CoverageUnit,
  { question, stretches, today }: { question: Question; stretches: readonly StretchOfTime[]; today: string },
): JudgedUnit {
  const isOwed = ({ from, to }: StretchOfTime) => question.metric.each === 'PERIOD' || (unit.since <= from && to < today);
  return {
    ...unit,
    owes: stretches.some(isOwed),
    missing: stretches.filter((stretch, number) => isOwed(stretch) && !unit.done.includes(number)),
  };
}

async function rowsByUnit(question: Question, units: readonly JudgedUnit[], ctx: Context): Promise<Row[]> {
  const codes = new Map((await loadUnits(question, ctx)).map((unit) => [unit.unitId, unit.code]));
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
  return { areaId, position: `${code} ${areaId}`, stretches: missing };
}
