import { Forbidden, Unauthenticated } from '@danvan/service/errors';
import type { Actor } from '@danvan/service/identity';
import type { Metric } from '../metrics/metric.ts';
import { answerCoverage } from './answer-coverage.ts';
import { answerHidingSmallCells } from './answer-hiding-small-cells.ts';
import type { Loaders } from './figure-loaders.ts';
import { groupCells, sumOf } from './group-cells.ts';
import { loadCells, loadUnits } from './load-figures.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';

export interface Answer {
  question: Question;
  asOf: Date | null;
  total: Row;
  /** None unless the question groups. */
  rows: Row[];
}

/** Whoever has this scope sees small cells, too, and the records behind them. */
const scopeForSmallCells = 'statistics:read';

function seesSmallCells(metric: Metric, actor: Actor | undefined): boolean {
  return !metric.personal || actor?.scopes.has(scopeForSmallCells) === true;
}

/** @throws Unauthenticated, Forbidden: a record behind a small cell is a person's. */
export function assertMayReadRecords(metric: Metric, actor: Actor | undefined): void {
  if (seesSmallCells(metric, actor)) return;
  const text = {
    vi: `Xem các bản ghi đứng sau ${metric.name} cần quyền ${scopeForSmallCells}.`,
    en: `The records behind ${metric.name} need the scope ${scopeForSmallCells}.`,
  };
  throw actor ? new Forbidden(text) : new Unauthenticated(text);
}

/** Where all questions are answered: equal questions of one request share their scans. */
export async function answer(question: Question, { loaders, actor }: { loaders: Loaders; actor?: Actor }): Promise<Answer> {
  const asOf = loaders.newestEvent.load(question.metric.recordType);
  const figures = question.metric.coverage
    ? answerCoverage(question, loaders)
    : seesSmallCells(question.metric, actor)
      ? answerCounting(question, loaders)
      : answerHidingSmallCells(question, loaders, actor);
  return { question, asOf: await asOf, ...(await figures) };
}

async function answerCounting(question: Question, loaders: Loaders): Promise<Pick<Answer, 'total' | 'rows'>> {
  const cells = await loadCells(question, loaders);
  const groups = question.groupBy.length + question.groupByFacets.length > 0;
  return {
    total: { question, keys: {}, position: '', value: String(sumOf(cells)) },
    rows: groups ? groupCells(question, cells, await loadUnits(question, loaders)) : [],
  };
}
