import type { Resolvers } from '../generated/resolvers.ts';
import { Area, AreaVersion } from './area.ts';
import { Mutation } from './mutation.ts';
import { Organisation, OrganisationVersion } from './organisation.ts';
import { OneStopPoint, Person, PostHolding } from './post.ts';
import { Query } from './query.ts';
import { Relation } from './relation.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Area,
  AreaVersion,
  Organisation,
  OrganisationVersion,
  Relation,
  Person,
  PostHolding,
  OneStopPoint,
};
