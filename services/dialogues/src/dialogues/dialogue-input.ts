import { ChairPost, DialogueKind } from '@danvan/contracts/dialogues';
import { optional, unchanged } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { saying } from '@danvan/service/parse-input';
import { count, entered, namedOrganisations } from '../records/record-input.ts';
import { moreAnsweredThanRaised } from './dialogue.ts';

/** What every dialogue says about itself when it is entered, announced or held. */
export const organised = { ...entered, coOrganiserIds: namedOrganisations.default([]), kind: DialogueKind };

const figures = { attendees: count, opinionsRaised: count, answeredOnSpot: count, chairedBy: ChairPost };

/** How a dialogue went. */
export const outcome = {
  heldOn: localDay,
  attendees: optional(figures.attendees),
  opinionsRaised: optional(figures.opinionsRaised),
  answeredOnSpot: optional(figures.answeredOnSpot),
  chairedBy: optional(figures.chairedBy),
};

export const correctedOutcome = {
  attendees: unchanged(figures.attendees),
  opinionsRaised: unchanged(figures.opinionsRaised),
  answeredOnSpot: unchanged(figures.answeredOnSpot),
  chairedBy: unchanged(figures.chairedBy),
};

/** For a schema with an outcome: `.refine(isAnsweredOfRaised, answeredBeyondRaised)`. */
export const answeredBeyondRaised = { ...saying(moreAnsweredThanRaised), path: ['answeredOnSpot'] };
