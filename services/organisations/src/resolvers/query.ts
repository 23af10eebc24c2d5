import { type LocalDate, todayInVietnam } from '@danvan/directory';
import type { PageArguments } from '@danvan/service/paging';
import { findAreaByCode, listAreas } from '../areas/find-areas.ts';
import type { PageOnDay } from '../dated/on-day.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import type { OrganisationsContext } from '../loaders.ts';
import { listOrganisations } from '../organisations/find-organisations.ts';

interface AsOf {
  asOf?: LocalDate | null;
}

const dayOf = ({ asOf }: AsOf, ctx: OrganisationsContext): LocalDate => asOf ?? todayInVietnam(ctx.now());

const pageOf = (args: AsOf & PageArguments, ctx: OrganisationsContext): PageOnDay => ({
  first: args.first,
  after: args.after,
  on: dayOf(args, ctx),
});

/** Asked about a day, only what existed on it counts; otherwise what is no more shows as it was last. */
function existing<R extends { asOf: LocalDate }>({ asOf }: AsOf, record: R | undefined): R | null {
  return record === undefined || (asOf && record.asOf !== asOf) ? null : record;
}

export const Query: QueryResolvers = {
  area: async (_, args, ctx) => existing(args, await ctx.loaders.area.load({ id: args.id, on: dayOf(args, ctx) })),
  areaByCode: (_, args, ctx) => findAreaByCode(ctx.database, { code: args.code, level: args.level, on: dayOf(args, ctx) }),
  areas: (_, args, ctx) => listAreas(ctx.database, args.filter ?? {}, pageOf(args, ctx)),
  organisation: async (_, args, ctx) =>
    existing(args, await ctx.loaders.organisation.load({ id: args.id, on: dayOf(args, ctx) })),
  person: async (_, { id }, ctx) => (await ctx.loaders.person.load(id)) ?? null,
  oneStopPoint: async (_, { id }, ctx) => (await ctx.loaders.oneStopPoint.load(id)) ?? null,
  organisations: (_, args, ctx) => listOrganisations(ctx.database, args.filter ?? {}, pageOf(args, ctx)),
};
