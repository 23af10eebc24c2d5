import { DialogueHeld } from '@danvan/contracts/dialogues';
import { todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { assertEachOnce, bulkOf, requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { repeatable } from '@danvan/service/repeatable';
import type { Tx } from '@danvan/service/tx';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { placeRecordsIn } from '../records/place-records.ts';
import { type Dialogue, hold, isAnsweredOfRaised } from './dialogue.ts';
import { answeredBeyondRaised, outcome } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';

const DialogueToHold = z.object({ ...seen, ...outcome }).refine(isAnsweredOfRaised, answeredBeyondRaised);
type DialogueToHold = z.output<typeof DialogueToHold>;
const HoldDialogueInput = DialogueToHold.safeExtend(requested);
const HoldDialoguesInput = bulkOf('dialogues', DialogueToHold);

/** States that an announced dialogue took place. From now on it counts, on the day it was held. Safe to repeat. */
export async function holdDialogue(ctx: Context, raw: unknown): Promise<Dialogue> {
  const input = parseInput(HoldDialogueInput, raw);
  return ctx.change<Dialogue, Dialogue>(repeatable(dialogueRecord, 'holdDialogue', input), (tx) =>
    asOne(() => holdIn(tx, [input])),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function holdDialogues(ctx: Context, raw: unknown): Promise<Dialogue[]> {
  const input = parseInput(HoldDialoguesInput, raw);
  assertEachOnce('dialogues', input.dialogues);
  return ctx.change<Dialogue, Dialogue[]>(repeatable(dialogueRecord, 'holdDialogues', input), (tx) =>
    holdIn(tx, input.dialogues),
  );
}

async function holdIn(tx: Tx, items: readonly DialogueToHold[]): Promise<Dialogue[]> {
  const today = todayInVietnam(tx.now());
  const announced = await lockOwnRecordsIn(tx, dialogueRecord.table, items);
  const held = await eachAtIndex(announced, (dialogue, index) => hold(dialogue, items[index] as DialogueToHold, today));
  const { records } = await placeRecordsIn(tx, held);
  const steps = records.map((after, index) => ({ before: announced[index] as Dialogue, after }));
  return updateRecordsIn(tx, { type: dialogueRecord, event: DialogueHeld }, steps);
}
