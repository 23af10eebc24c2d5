import { Area } from './area.ts';
import { Organisation } from './organisation.ts';
import { Petition, PetitionContent } from './petition.ts';
import { petitionMutations } from './petition-mutations.ts';
import { petitionQueries } from './petition-queries.ts';
import { Reception, ReceptionSchedule } from './reception.ts';
import { receptionMutations } from './reception-mutations.ts';
import { receptionQueries } from './reception-queries.ts';

export const resolvers = {
  Query: { ...petitionQueries, ...receptionQueries },
  Mutation: { ...petitionMutations, ...receptionMutations },
  Petition,
  PetitionContent,
  Area,
  Organisation,
  ReceptionSchedule,
  Reception,
};
