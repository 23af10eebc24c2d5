import type { Context } from '@danvan/service/context';
import type { HouseholdsArguments } from '../households/find-households.ts';
import type { Loaders } from '../loaders.ts';

interface Reference {
  id: string;
}

export const Area = {
  __resolveReference: ({ id }: Reference) => ({ id }),
  households: ({ id }: Reference, args: HouseholdsArguments, ctx: Context<Loaders>) =>
    ctx.loaders.householdsOfArea(args).load(id),
};
