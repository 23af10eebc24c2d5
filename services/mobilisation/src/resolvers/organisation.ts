import type { Context } from '@danvan/service/context';
import type { AwardsArguments } from '../awards/find-awards.ts';
import type { Loaders } from '../loaders.ts';
import type { ModelsArguments } from '../models/find-models.ts';

interface Reference {
  id: string;
}

export const Organisation = {
  __resolveReference: ({ id }: Reference) => ({ id }),
  models: ({ id }: Reference, args: ModelsArguments, ctx: Context<Loaders>) => ctx.loaders.modelsOfOrganisation(args).load(id),
  awards: ({ id }: Reference, args: AwardsArguments, ctx: Context<Loaders>) => ctx.loaders.awardsOfOrganisation(args).load(id),
};
