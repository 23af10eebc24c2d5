import type { Context } from '@danvan/service/context';
import { answer } from '../statistics/answer-question.ts';
import type { Loaders } from '../statistics/figure-loaders.ts';
import { parseQuestion, type RawQuestion } from '../statistics/parse-question.ts';

interface Reference {
  id: string;
}

export const Area = {
  __resolveReference: ({ id }: Reference) => ({ id }),
  statistics: ({ id }: Reference, { input }: { input: RawQuestion }, ctx: Context<Loaders>) =>
    answer(parseQuestion(input, { type: 'AREA', id }), ctx),
};
