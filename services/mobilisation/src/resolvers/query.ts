import type { Context } from '@danvan/service/context';
import { type AwardsArguments, findAwards } from '../awards/find-awards.ts';
import type { Loaders } from '../loaders.ts';
import { findModels, type ModelsArguments } from '../models/find-models.ts';

type Ctx = Context<Loaders>;
interface ById {
  id: string;
}

export const Query = {
  model: (_: unknown, { id }: ById, ctx: Ctx) => ctx.loaders.model.load(id),
  models: (_: unknown, args: ModelsArguments, ctx: Ctx) => findModels(ctx, args),
  award: (_: unknown, { id }: ById, ctx: Ctx) => ctx.loaders.award.load(id),
  awards: (_: unknown, args: AwardsArguments, ctx: Ctx) => findAwards(ctx, args),
};
