import type { AwardResolvers } from '../generated/resolvers.ts';

export const Award: AwardResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.award.load(id),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => (areaId === null ? null : { id: areaId }),
  model: ({ modelId }, _, ctx) => (modelId === null ? null : ctx.loaders.model.load(modelId)),
};
