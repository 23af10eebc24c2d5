import { legalClocks } from '@danvan/calendar/legal-clocks';
import { PetitionClosed, PetitionGuided, PetitionReturned, PetitionWithdrawn, ReturnReason } from '@danvan/contracts/petitions';
import { areaOf, mutations, organisationOf } from '@danvan/records';
import { defineModule, mutation } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { acceptPetition } from './commands/accept-petition.ts';
import { answerPetition } from './commands/answer-petition.ts';
import { assignPetition } from './commands/assign-petition.ts';
import { confirmPetition } from './commands/confirm-petition.ts';
import { decidePetition } from './commands/decide-petition.ts';
import { filePetition } from './commands/file-petition.ts';
import { forwardPetition } from './commands/forward-petition.ts';
import { petitionStep } from './commands/petition-step.ts';
import { resumePetition } from './commands/resume-petition.ts';
import { submitPetition } from './commands/submit-petition.ts';
import { submitPetitionOnline } from './commands/submit-petition-online.ts';
import { suspendPetition } from './commands/suspend-petition.ts';
import { terminatePetition } from './commands/terminate-petition.ts';
import { loadPetitionContent } from './content/read-petition-contents.ts';
import { sealedContentTable } from './content/sealed-content.ts';
import { findPetitions, loadPetition, loadPetitionsOfArea, loadPetitionsOfOrganisation } from './find-petitions.ts';
import { forgetTrackingTries } from './jobs/forget-tracking-tries.ts';
import { markPetitionsOverdue } from './jobs/mark-petitions-overdue.ts';
import { assertHandledBy, isOverdue } from './petition.rules.ts';
import { petitionRecord } from './petition-record.ts';
import { withoutSuspension } from './suspension.rules.ts';
import { trackingTable } from './tracking/petition-tracking.ts';
import { trackPetition } from './tracking/track-petition.ts';

/** A complaint outside competence: its sender is told where to turn. Once: the same paper again is filed as ALREADY_GUIDED. */
const guidePetition = petitionStep({ name: { one: 'guidePetition' }, action: 'guide', event: PetitionGuided, fields: {} });

/** A paper that cannot be handled as it is goes back to its sender. */
const returnPetition = petitionStep({
  name: { one: 'returnPetition' },
  action: 'return',
  event: PetitionReturned,
  fields: { returnReason: ReturnReason },
  apply: (after, { item: { returnReason } }) => ({ ...after, returnReason }),
});

/** What was answered or decided is done with. */
const closePetition = petitionStep({ name: { one: 'closePetition' }, action: 'close', event: PetitionClosed, fields: {} });

/** The sender takes the whole petition back, in writing, before it is answered or decided (Law 02/2011 art. 10). */
const withdrawPetition = petitionStep({
  name: { one: 'withdrawPetition' },
  action: 'withdraw',
  event: PetitionWithdrawn,
  fields: {},
  apply: (after, { on }) => withoutSuspension(after, on),
});

export const petitions = defineModule({
  schema: new URL('./petitions.graphql', import.meta.url),
  mappers: {
    Petition: './petition-record.ts#Petition as PetitionRecord',
    PetitionLodged: './commands/lodging-command.ts#LodgedPetition',
    PetitionContent: './content/petition-content.ts#PetitionContent as OpenContent',
    TrackedPetition: './tracking/track-petition.ts#TrackedPetition as TrackedRecord',
  },
  records: [petitionRecord],
  tables: [sealedContentTable, trackingTable],
  jobs: [markPetitionsOverdue, forgetTrackingTries],
  insertOnly: ['petition_reading'],
  resolvers: {
    Query: {
      petition: (_, { id }, ctx) => loadPetition(ctx, id),
      petitions: (_, args, ctx) => findPetitions(ctx, args),
      trackPetition: (_, args, ctx) => trackPetition(ctx, args),
    },
    Mutation: {
      submitPetition: mutation('PetitionLodged', submitPetition),
      submitPetitionOnline: mutation('PetitionLodged', submitPetitionOnline),
      ...mutations(confirmPetition),
      ...mutations(assignPetition),
      ...mutations(acceptPetition),
      ...mutations(guidePetition),
      ...mutations(forwardPetition),
      ...mutations(returnPetition),
      ...mutations(filePetition),
      ...mutations(answerPetition),
      ...mutations(decidePetition),
      ...mutations(suspendPetition),
      ...mutations(resumePetition),
      ...mutations(terminatePetition),
      ...mutations(closePetition),
      ...mutations(withdrawPetition),
    },
    Petition: {
      __resolveReference: ({ id }, ctx) => loadPetition(ctx, id),
      organisation: organisationOf,
      area: areaOf,
      forwardedTo: ({ forwardedToId }) => (forwardedToId === null ? null : { id: forwardedToId }),
      dueArticle: ({ dueRule }) => legalClocks.find(({ id }) => id === dueRule)?.article,
      isOverdue: (petition, _, ctx) => isOverdue(petition, ctx.now()),
      content(petition, _, ctx) {
        assertHandledBy(petition, ctx.actor?.sub);
        return loadPetitionContent(ctx, petition.id);
      },
    },
    PetitionContent: {
      senderAddress: ({ senderContact }) => senderContact.address,
      senderPhone: ({ senderContact }) => senderContact.phone,
      senderEmail: ({ senderContact }) => senderContact.email,
    },
    Area: { petitions: ({ id }, args, ctx) => loadPetitionsOfArea(ctx, args, id) },
    Organisation: { petitions: ({ id }, args, ctx) => loadPetitionsOfOrganisation(ctx, args, id) },
  } satisfies Resolvers,
});
