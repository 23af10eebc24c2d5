import type { Context } from '@danvan/service/context';
import { findHouseholds, type HouseholdsArguments } from '../households/find-households.ts';
import type { Loaders } from '../loaders.ts';
import { findStandards } from '../standards/find-standards.ts';

type Ctx = Context<Loaders>;

export const Query = {
  household: (_: unknown, { id }: { id: string }, ctx: Ctx) => ctx.loaders.household.load(id),
  households: (_: unknown, args: HouseholdsArguments, ctx: Ctx) => findHouseholds(ctx, args),
  povertyStandards: (_: unknown, { asOf }: { asOf?: string | null }, ctx: Ctx) => findStandards(ctx.database, asOf),
};
