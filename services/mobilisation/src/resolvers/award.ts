import type { Context } from '@danvan/service/context';
import type { Award as AwardRecord } from '../awards/award.ts';
import type { Loaders } from '../loaders.ts';

export const Award = {
  __resolveReference: ({ id }: { id: string }, ctx: Context<Loaders>) => ctx.loaders.award.load(id),
  organisation: ({ organisationId }: AwardRecord) => ({ id: organisationId }),
  area: ({ areaId }: AwardRecord) => areaId && { id: areaId },
  model: ({ modelId }: AwardRecord, _: unknown, ctx: Context<Loaders>) => modelId && ctx.loaders.model.load(modelId),
};
