import type { PetitionPage } from '../petitions/find-petitions.ts';
import { recordsOf } from './owner.ts';
import type { Ctx, Reference } from './record.ts';

export const Area = {
  ...recordsOf('ofArea'),
  petitions: ({ id }: Reference, args: PetitionPage, ctx: Ctx) => ctx.loaders.petition.ofArea(args).load(id),
};
