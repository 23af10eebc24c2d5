import { mutations } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { pageOnDay } from '../dated/on-day.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { areaRecord } from './area-record.ts';
import { endArea } from './end-area.ts';
import { childrenOf, findAreaByCode, listAreas, pathTo } from './find-areas.ts';
import { registerArea } from './register-area.ts';
import { reviseArea } from './revise-area.ts';

export const areas = defineModule({
  schema: new URL('./areas.graphql', import.meta.url),
  mappers: {
    Area: './area-record.ts#Area as AreaOnDay',
    AreaVersion: '@danvan/contracts/organisations#AreaVersion as DatedAreaVersion',
  },
  tables: [areaRecord.rowTable, areaRecord.versionTable],
  resolvers: {
    Query: {
      area: areaRecord.byId,
      areaByCode: (_, { code, level, ...args }, ctx) =>
        findAreaByCode(ctx.database, { code, level, on: pageOnDay(args, ctx).on }),
      areas: (_, { filter, ...args }, ctx) => listAreas(ctx.database, filter ?? {}, pageOnDay(args, ctx)),
    },
    Mutation: { ...mutations(registerArea), ...mutations(reviseArea), ...mutations(endArea) },
    Area: {
      __resolveReference: areaRecord.reference,
      parent: ({ parentId, asOf }, _, ctx) => areaRecord.at(ctx, { id: parentId, on: asOf }),
      children: ({ id, asOf }, { first, after }, ctx) => childrenOf(ctx, { on: asOf, first, after }).load(id),
      path: async ({ id, asOf }, _, ctx) => {
        const ids = await pathTo(ctx, { id, on: asOf });
        const steps = await Promise.all(ids.map((step) => areaRecord.at(ctx, { id: step, on: asOf })));
        return steps.filter((step) => step !== null);
      },
      versions: areaRecord.versions,
    },
    AreaVersion: { parent: ({ parentId, validFrom }, _, ctx) => areaRecord.at(ctx, { id: parentId, on: validFrom }) },
  } satisfies Resolvers,
});
