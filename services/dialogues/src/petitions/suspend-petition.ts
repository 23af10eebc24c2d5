import { PetitionSuspended, SuspensionReason } from '@danvan/contracts/petitions';
import { petitionRecord } from './petition-record.ts';
import { assertSuspendable } from './petition-suspension.ts';
import { stepCommand } from './step-command.ts';

/** The settling of a complaint waits: its limit stands still (Law on complaints art. 11a.1). */
export const suspendPetition = stepCommand({
  mutation: 'suspendPetition',
  action: 'suspend',
  type: petitionRecord,
  event: PetitionSuspended,
  fields: { suspensionReason: SuspensionReason },
  step(_, { after, input: { suspensionReason }, on }) {
    assertSuspendable(on);
    return { ...after, dueAt: null, isDueProvisional: false, suspendedOn: on, suspensionReason };
  },
});
