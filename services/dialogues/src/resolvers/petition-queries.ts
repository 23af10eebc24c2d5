import { findPetitions, type PetitionArguments } from '../petitions/find-petitions.ts';
import { trackPetition } from '../petitions/track-petition.ts';
import type { Ctx, Reference } from './record.ts';

export const petitionQueries = {
  petition: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.petition.byId.load(id),
  petitions: (_: unknown, args: PetitionArguments, ctx: Ctx) => findPetitions(ctx, args),
  trackPetition: (_: unknown, args: { code: string; secret: string }, ctx: Ctx) => trackPetition(ctx, args),
};
