import type { Context } from '@danvan/service/context';
import type { Loaders } from '../loaders.ts';
import type { ReportedIndicatorsArguments } from '../reported-indicators/find-reported-indicators.ts';
import { answer } from '../statistics/answer-question.ts';
import { parseQuestion, type RawQuestion } from '../statistics/parse-question.ts';

interface Reference {
  id: string;
}

export const Area = {
  __resolveReference: ({ id }: Reference) => ({ id }),
  statistics: ({ id }: Reference, { input }: { input: RawQuestion }, ctx: Context<Loaders>) =>
    answer(parseQuestion(input, { type: 'AREA', id }), ctx),
  reportedIndicators: ({ id }: Reference, args: ReportedIndicatorsArguments, ctx: Context<Loaders>) =>
    ctx.loaders.reportedIndicatorsOfArea(args).load(id),
};
