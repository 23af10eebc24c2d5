import { todayInVietnam } from '@danvan/directory';
import type { Context } from '@danvan/service/context';
import { type Household as HouseholdRecord, statusOn } from '../households/household.ts';
import type { Loaders } from '../loaders.ts';

interface StatusArguments {
  standard: string;
  asOf?: string | null;
}

export const Household = {
  __resolveReference: ({ id }: { id: string }, ctx: Context<Loaders>) => ctx.loaders.household.load(id),
  organisation: ({ organisationId }: HouseholdRecord) => ({ id: organisationId }),
  area: ({ areaId }: HouseholdRecord) => ({ id: areaId }),
  povertyStatus: (household: HouseholdRecord, { standard, asOf }: StatusArguments, ctx: Context) =>
    statusOn(household, standard, asOf ?? todayInVietnam(ctx.now())),
};
