import { type Ctx, type Reference, recordFields } from './record.ts';

export const Supervision = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.supervision.byId.load(id),
};
