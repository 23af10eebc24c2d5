import { findCriticisms } from '../criticisms/find-criticisms.ts';
import type { RecordArguments } from '../records/find-records.ts';
import { findSupervisions } from '../supervisions/find-supervisions.ts';
import { findSurveys } from '../surveys/find-surveys.ts';
import type { Ctx, Reference } from './record.ts';

export const Query = {
  supervision: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.supervision.byId.load(id),
  supervisions: (_: unknown, args: RecordArguments, ctx: Ctx) => findSupervisions(ctx, args),
  criticism: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.criticism.byId.load(id),
  criticisms: (_: unknown, args: RecordArguments, ctx: Ctx) => findCriticisms(ctx, args),
  survey: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.survey.byId.load(id),
  surveys: (_: unknown, args: RecordArguments, ctx: Ctx) => findSurveys(ctx, args),
};
