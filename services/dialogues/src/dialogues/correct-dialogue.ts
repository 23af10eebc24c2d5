import { DialogueCorrected, DialogueKind } from '@danvan/contracts/dialogues';
import { assertHappened, correctCommand, unchanged } from '@danvan/records';
import { namedOrganisations } from '../records/named-organisations.ts';
import { correctedRecordFields } from '../records/record-fields.ts';
import { correctDialogue as correct, isMovedAnnouncement } from './dialogue.rules.ts';
import { figures } from './dialogue-input.ts';
import { type Dialogue, dialogueRecord } from './dialogue-record.ts';
import { assertCoOrganisersExistIn, placeWithNoticeIn } from './place-dialogues.ts';

/** Tier and area follow the day and the organisation. */
export const correctDialogue = correctCommand(dialogueRecord, {
  name: { one: 'correctDialogue' },
  event: DialogueCorrected,
  fields: {
    ...correctedRecordFields,
    kind: unchanged(DialogueKind),
    coOrganiserIds: unchanged(namedOrganisations),
    attendees: unchanged(figures.attendees),
    opinionsRaised: unchanged(figures.opinionsRaised),
    answeredOnSpot: unchanged(figures.answeredOnSpot),
    chairedBy: unchanged(figures.chairedBy),
  },
  apply(before, correction, { today }) {
    const after = correct(before, correction);
    if (after.heldOn !== null) assertHappened(after.heldOn, today);
    return after;
  },
  // An announced dialogue is moved with the same notice as it is announced.
  place: (tx, changed, locked) =>
    placeWithNoticeIn(tx, changed, (i) => isMovedAnnouncement(locked[i] as Dialogue, changed[i] as Dialogue)),
  check: (tx, steps) =>
    assertCoOrganisersExistIn(
      tx,
      steps.map(({ after }) => after),
    ),
});
