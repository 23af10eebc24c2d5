import { DialogueCorrected, DialogueKind } from '@danvan/contracts/dialogues';
import { unchanged } from '@danvan/service/command-input';
import { correctionCommand } from '../records/correction-command.ts';
import { namedOrganisations } from '../records/record-input.ts';
import { assertCoOrganisersExistIn, assertNoticeGivenIn } from './assert-announceable.ts';
import { assertCountedOnce, correctOutcome, redate } from './dialogue.ts';
import { correctedOutcome } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';

export const correctDialogue = correctionCommand({
  mutation: 'correctDialogue',
  type: dialogueRecord,
  event: DialogueCorrected,
  fields: { kind: unchanged(DialogueKind), coOrganiserIds: unchanged(namedOrganisations), ...correctedOutcome },
  revise(dialogue, { kind = dialogue.kind, coOrganiserIds, attendees, opinionsRaised, answeredOnSpot, chairedBy }, today) {
    const others = coOrganiserIds ?? dialogue.coOrganiserIds.filter((id) => id !== dialogue.organisationId);
    const redated = { ...redate(dialogue, dialogue.date, today), kind, coOrganiserIds: others };
    const revised = correctOutcome(redated, { attendees, opinionsRaised, answeredOnSpot, chairedBy });
    assertCountedOnce(revised);
    return revised;
  },
  /** Whoever moves an announced dialogue gives the same notice as whoever announces one. */
  async check(tx, { before, after }, organisation) {
    const isMoved = after.date !== before.date || after.organisationId !== before.organisationId;
    if (after.status === 'ANNOUNCED' && isMoved) await assertNoticeGivenIn(tx, [after], [organisation]);
    await assertCoOrganisersExistIn(tx, [after]);
  },
});
