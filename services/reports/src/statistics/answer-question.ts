import type { Context } from '@danvan/service';
import { answerCount } from './counts/answer.ts';
import { answerCoverage } from './coverages/answer.ts';
import { answerLegal } from './legal-figures/answer.ts';
import { loadNewestEvent } from './queries/find-newest-events.ts';
import type { Question } from './question/question.ts';
import type { Row } from './rows/row.ts';

interface Figures {
  total: Row;
  /** None unless the question groups. */
  rows: Row[];
}

export interface Answer extends Figures {
  question: Question;
  asOf: Date | null;
}

/** Where all questions are answered: equal questions of one request share their scans. */
export async function answer(question: Question, ctx: Context): Promise<Answer> {
  const asOf = loadNewestEvent(ctx, question.metric.recordType);
  return { question, asOf: await asOf, ...(await figuresOf(question, ctx)) };
}

async function figuresOf(question: Question, ctx: Context): Promise<Figures> {
  switch (question.type) {
    case 'COUNT':
      return answerCount(question, ctx);
    case 'COVERAGE':
      return answerCoverage(question, ctx);
    case 'LEGAL':
      return answerLegal(question);
  }
}
