import type { Context } from '@danvan/service';
import { loadUnits } from '../queries/find-units.ts';
import type { CountQuestion } from '../question/question.ts';
import { type Row, rowOf } from '../rows/row.ts';
import { groupCells } from './group-cells.ts';
import { loadCells } from './load-cells.ts';
import { together } from './measured.rules.ts';

/** What the facts of a question come to, in all and for each group. */
export async function countFacts(question: CountQuestion, ctx: Context): Promise<{ total: Row; rows: Row[] }> {
  const { measure, subject, groupBy, groupByFacets } = question;
  const groups = groupBy.length + groupByFacets.length > 0;
  const units = groupBy.includes('AREA') ? await loadUnits(ctx, subject, question) : [];
  const cells = await loadCells(question, ctx);
  // A sponsor of two areas stands in both rows and once in all: of different ones the whole is counted for itself.
  const whole =
    groups && measure.type === 'DISTINCT' ? await loadCells(question, ctx, { groupBy: [], groupByFacets: [] }) : cells;
  return {
    total: rowOf({ question, keys: {}, position: '' }, together(measure, whole)),
    rows: groups ? groupCells(question, cells, units) : [],
  };
}
