import type { Dialogue as DialogueRecord } from '../dialogues/dialogue.ts';
import { type Ctx, type Reference, recordFields, toReference } from './record.ts';

export const Dialogue = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.dialogue.byId.load(id),
  coOrganisers: ({ coOrganiserIds }: DialogueRecord) => coOrganiserIds.map(toReference),
};
