import {
  DialogueAnnounced,
  DialogueCancelled,
  DialogueCorrected,
  DialogueHeld,
  DialogueRecorded,
  type DialogueState,
} from '@danvan/contracts/dialogues';
import { happened, recordSource } from '../fact.ts';

/** Counts once it is held, for the one organisation that counts, however many organised it. */
export const dialogues = recordSource<DialogueState>({
  recordType: 'DIALOGUE',
  events: [DialogueAnnounced, DialogueHeld, DialogueRecorded, DialogueCorrected, DialogueCancelled],
  toFacts: (dialogue) => ({
    recordId: dialogue.dialogueId,
    organisationId: dialogue.organisationId,
    placedOn: dialogue.date,
    areaId: null,
    facts: dialogue.status === 'HELD' ? [happened(dialogue.heldOn ?? dialogue.date, 'HELD', { kind: dialogue.kind })] : [],
  }),
});
