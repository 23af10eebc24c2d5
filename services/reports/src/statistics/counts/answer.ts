import type { Context } from '@danvan/service';
import type { CountQuestion } from '../question/question.ts';
import type { Row } from '../rows/row.ts';
import { countFacts } from './count-facts.ts';
import { countHidingSmallCells } from './count-hiding-small-cells.ts';
import { seesSmallCells } from './small-cell-access.ts';

/** What the facts of a question come to, as far as the caller may see it. */
export function answerCount(question: CountQuestion, ctx: Context): Promise<{ total: Row; rows: Row[] }> {
  return seesSmallCells(question.metric, ctx.actor) ? countFacts(question, ctx) : countHidingSmallCells(question, ctx);
}
