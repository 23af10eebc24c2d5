import { DialogueCorrected, DialogueKind } from '@danvan/contracts/dialogues';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import { assertHappened, correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import type { Tx } from '@danvan/service/tx';
import { namedOrganisations } from '../records/named-organisations.ts';
import { correctedRecordFields } from '../records/record-fields.ts';
import { correctDialogue as correct, isMovedAnnouncement } from './dialogue.rules.ts';
import { assertCoOrganisersExistIn, assertNoticeGivenIn } from './dialogue-checks.ts';
import { figures } from './dialogue-input.ts';
import { type Dialogue, dialogueRecord } from './dialogue-record.ts';

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
  place: placesByOrganisation(({ date }) => date),
  async check(tx, steps) {
    const moved = steps.filter(({ before, after }) => isMovedAnnouncement(before, after));
    await assertNoticeGivenAgainIn(
      tx,
      moved.map(({ after }) => after),
    );
    await assertCoOrganisersExistIn(
      tx,
      steps.map(({ after }) => after),
    );
  },
});

/** Whoever moves an announced dialogue gives the same notice as whoever announces one. */
async function assertNoticeGivenAgainIn(tx: Tx, moved: readonly Dialogue[]): Promise<void> {
  if (moved.length === 0) return;
  const organisations = await organisationsAsOfIn(
    tx,
    moved.map(({ organisationId, date }) => ({ id: organisationId, on: date })),
  );
  await assertNoticeGivenIn(
    tx,
    moved.map(({ date }, i) => ({ scheduledOn: date, organisation: organisations[i] as DirectoryOrganisation })),
  );
}
