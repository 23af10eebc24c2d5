import type { Context } from '@danvan/service/context';
import { Forbidden, Unauthenticated } from '@danvan/service/errors';
import type { Actor } from '@danvan/service/identity';
import type { Metric } from '../metrics/metric.ts';
import { answerCounting } from './answer-counting.ts';
import { answerCoverage } from './answer-coverage.ts';
import { answerHidingSmallCells } from './answer-hiding-small-cells.ts';
import { answerSetByLaw } from './answer-set-by-law.ts';
import { loadNewestEvent } from './find-newest-events.ts';
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
export async function answer(question: Question, ctx: Context): Promise<Answer> {
  const asOf = loadNewestEvent(ctx, question.metric.recordType);
  return { question, asOf: await asOf, ...(await figures(question, ctx)) };
}

function figures(question: Question, ctx: Context): Promise<Pick<Answer, 'total' | 'rows'>> {
  const { metric } = question;
  if (metric.setByLaw) return Promise.resolve(answerSetByLaw(question));
  if (metric.each) return answerCoverage(question, ctx);
  return seesSmallCells(metric, ctx.actor) ? answerCounting(question, ctx) : answerHidingSmallCells(question, ctx);
}
