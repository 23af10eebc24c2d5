import type { Context } from '@danvan/service/context';
import type { Loaders } from '../loaders.ts';
import type { ModelsArguments } from '../models/find-models.ts';

interface Reference {
  id: string;
}

export const Area = {
  __resolveReference: ({ id }: Reference) => ({ id }),
  models: ({ id }: Reference, args: ModelsArguments, ctx: Context<Loaders>) => ctx.loaders.modelsOfArea(args).load(id),
};
