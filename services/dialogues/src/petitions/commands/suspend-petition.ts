import { PetitionSuspended, SuspensionReason } from '@danvan/contracts/petitions';
import { assertSuspendable } from '../suspension.rules.ts';
import { petitionStep } from './petition-step.ts';

/** The settling of a complaint waits: its limit stands still (Law on complaints art. 11a.1). */
export const suspendPetition = petitionStep({
  name: { one: 'suspendPetition' },
  action: 'suspend',
  event: PetitionSuspended,
  fields: { suspensionReason: SuspensionReason },
  apply(after, { item: { suspensionReason }, on }) {
    assertSuspendable(on);
    return { ...after, dueAt: null, isDueProvisional: false, suspendedOn: on, suspensionReason };
  },
});
