import type { PetitionPage } from '../petitions/find-petitions.ts';
import { recordsOf } from './owner.ts';
import type { Ctx, Reference } from './record.ts';

export const Organisation = {
  ...recordsOf('ofOrganisation'),
  petitions: ({ id }: Reference, args: PetitionPage, ctx: Ctx) => ctx.loaders.petition.ofOrganisation(args).load(id),
};
