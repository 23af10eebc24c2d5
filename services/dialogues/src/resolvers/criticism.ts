import { type Ctx, type Reference, recordFields } from './record.ts';

export const Criticism = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.criticism.byId.load(id),
};
