import { PetitionClosed } from '@danvan/contracts/petitions';
import { stepCommand } from './step-command.ts';

/** What was answered or decided is done with. */
export const closePetition = stepCommand({ mutation: 'closePetition', action: 'close', event: PetitionClosed, fields: {} });
