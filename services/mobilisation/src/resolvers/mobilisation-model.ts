import type { MobilisationModelResolvers } from '../generated/resolvers.ts';

export const MobilisationModel: MobilisationModelResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.model.load(id),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => (areaId === null ? null : { id: areaId }),
  sourceModel: ({ sourceModelId }, _, ctx) => (sourceModelId === null ? null : ctx.loaders.model.load(sourceModelId)),
  replications: ({ id }, args, ctx) => ctx.loaders.replicationsOfModel(args).load(id),
};
