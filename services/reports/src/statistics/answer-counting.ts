import type { Context } from '@danvan/service/context';
import { groupCells } from './group-cells.ts';
import { loadCells, loadUnits } from './load-figures.ts';
import { together } from './measured.ts';
import type { Question } from './question.ts';
import { type Row, rowOf } from './row.ts';

/** What the facts of a question come to, in all and for each group. */
export async function answerCounting(question: Question, ctx: Context): Promise<{ total: Row; rows: Row[] }> {
  const { measure } = question;
  const groups = question.groupBy.length + question.groupByFacets.length > 0;
  const cells = await loadCells(question, ctx);
  // A sponsor of two areas stands in both rows and once in all: of different ones the whole is counted for itself.
  const whole =
    groups && measure.type === 'DISTINCT' ? await loadCells(question, ctx, { groupBy: [], groupByFacets: [] }) : cells;
  return {
    total: rowOf({ question, keys: {}, position: '' }, together(measure, whole)),
    rows: groups ? groupCells(question, cells, await loadUnits(question, ctx)) : [],
  };
}
