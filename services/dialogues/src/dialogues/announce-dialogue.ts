import { DialogueAnnounced } from '@danvan/contracts/dialogues';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { assertCoOrganisersExistIn, assertNoticeGivenIn } from './assert-announceable.ts';
import { assertCountedOnce } from './dialogue.ts';
import { organised } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';

const notHeldYet = { heldOn: null, attendees: null, opinionsRaised: null, answeredOnSpot: null, chairedBy: null };

export const { one: announceDialogue, many: announceDialogues } = entryCommands({
  mutation: 'announceDialogue',
  type: dialogueRecord,
  event: DialogueAnnounced,
  item: z.object({ ...organised, scheduledOn: localDay }),
  draft(item) {
    assertCountedOnce(item);
    return { ...item, ...notHeldYet, status: 'ANNOUNCED', date: item.scheduledOn };
  },
  async check(tx, announced, organisations) {
    await assertNoticeGivenIn(tx, announced, organisations);
    await assertCoOrganisersExistIn(tx, announced);
  },
});
