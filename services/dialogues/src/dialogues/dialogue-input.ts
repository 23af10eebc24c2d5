import { ChairPost, DialogueKind } from '@danvan/contracts/dialogues';
import { optional } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { namedOrganisations } from '../records/named-organisations.ts';
import { count, recordFields } from '../records/record-fields.ts';

/** What every dialogue says about itself when it is entered, announced or held. */
export const dialogueFields = { ...recordFields, coOrganiserIds: namedOrganisations.default([]), kind: DialogueKind };

export const figures = { attendees: count, opinionsRaised: count, answeredOnSpot: count, chairedBy: ChairPost };

/** How a dialogue went; null where nobody wrote it down. */
export const outcomeFields = {
  heldOn: localDay,
  attendees: optional(figures.attendees),
  opinionsRaised: optional(figures.opinionsRaised),
  answeredOnSpot: optional(figures.answeredOnSpot),
  chairedBy: optional(figures.chairedBy),
};
export type Outcome = z.output<z.ZodObject<typeof outcomeFields>>;
