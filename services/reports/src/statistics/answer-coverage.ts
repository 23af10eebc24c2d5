import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { type Loaders, subjectKey } from './figure-loaders.ts';
import { loadUnits } from './load-figures.ts';
import type { Question } from './question.ts';
import { percent, type Row } from './row.ts';
import type { CoverageCell } from './scan-coverage.ts';

/** The share of units with a record, in all and, where asked, of each unit of the rows. */
export async function answerCoverage(question: Question, loaders: Loaders): Promise<{ total: Row; rows: Row[] }> {
  const { metric, subject, period, map, filters, groupBy, rowsLevel } = question;
  const byArea = groupBy.includes('AREA');
  const { tier, kind, status } = filters;
  const cells = await loaders
    .coverage({
      recordType: metric.recordType,
      period,
      map,
      level: filters.areaLevel as AreaLevel,
      filters: { tier, kind, status },
      byArea,
      rowsLevel,
      subjects: subject.type === 'AREA' ? 'AREA' : 'ALL',
    })
    .load(subjectKey(subject));
  return {
    total: ratioRow({ question, keys: {}, position: '' }, cells),
    rows: byArea ? await rowsByUnit(question, cells, loaders) : [],
  };
}

async function rowsByUnit(question: Question, cells: readonly CoverageCell[], loaders: Loaders): Promise<Row[]> {
  const codes = new Map((await loadUnits(question, loaders)).map((unit) => [unit.unitId, unit.code]));
  const byUnit = Map.groupBy(cells, (cell) => cell.unitId as string);
  return [...new Set([...codes.keys(), ...byUnit.keys()])]
    .map((areaId) => {
      const ofUnit = byUnit.get(areaId) ?? [];
      const whole = ofUnit[0]?.unitWhole ?? true;
      const position = `${whole ? '' : '~'}${codes.get(areaId) ?? '~'} ${areaId}`;
      return ratioRow({ question, keys: { unit: { areaId, whole } }, position }, ofUnit);
    })
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

function ratioRow(row: Pick<Row, 'question' | 'keys' | 'position'>, cells: readonly CoverageCell[]): Row {
  const numerator = cells.reduce((sum, cell) => sum + cell.numerator, 0);
  const denominator = cells.reduce((sum, cell) => sum + cell.denominator, 0);
  return { ...row, value: percent(numerator, denominator), ratio: { numerator, denominator } };
}
