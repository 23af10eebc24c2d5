import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { findStandards } from './find-standards.ts';

export const standards = defineModule({
  schema: new URL('./standards.graphql', import.meta.url),
  mappers: { PovertyStandard: './poverty-standard.rules.ts#PovertyStandard as StandardRecord' },
  resolvers: {
    Query: { povertyStandards: (_, { asOf }, ctx) => findStandards(ctx.database, asOf) },
  } satisfies Resolvers,
});
