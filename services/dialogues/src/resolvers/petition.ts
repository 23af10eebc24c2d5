import { legalClocks } from '@danvan/calendar/legal-clocks';
import { assertHandledBy, isOverdue, type Petition as PetitionRecord } from '../petitions/petition.ts';
import type { PetitionContent as Content } from '../petitions/petition-content.ts';
import { type Ctx, type Reference, recordFields, toReference } from './record.ts';

export const Petition = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.petition.byId.load(id),
  forwardedTo: ({ forwardedToId }: PetitionRecord) => forwardedToId && toReference(forwardedToId),
  dueArticle: ({ dueRule }: PetitionRecord) => legalClocks.find(({ id }) => id === dueRule)?.article,
  isOverdue: (petition: PetitionRecord, _: unknown, ctx: Ctx) => isOverdue(petition, ctx.now()),
  content(petition: PetitionRecord, _: unknown, ctx: Ctx) {
    assertHandledBy(petition, ctx.actor?.sub);
    return ctx.loaders.petition.content.load(petition.id);
  },
};

export const PetitionContent = {
  senderAddress: ({ senderContact }: Content) => senderContact.address,
  senderPhone: ({ senderContact }: Content) => senderContact.phone,
  senderEmail: ({ senderContact }: Content) => senderContact.email,
};
