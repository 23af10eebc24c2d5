import type { Context } from '@danvan/service/context';
import type { Loaders } from '../loaders.ts';
import type { Model } from '../models/model.ts';

export const MobilisationModel = {
  __resolveReference: ({ id }: { id: string }, ctx: Context<Loaders>) => ctx.loaders.model.load(id),
  organisation: ({ organisationId }: Model) => ({ id: organisationId }),
  area: ({ areaId }: Model) => areaId && { id: areaId },
  sourceModel: ({ sourceModelId }: Model, _: unknown, ctx: Context<Loaders>) =>
    sourceModelId && ctx.loaders.model.load(sourceModelId),
};
