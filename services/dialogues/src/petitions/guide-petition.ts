import { PetitionGuided } from '@danvan/contracts/petitions';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

/** A complaint outside competence: its sender is told where to turn. Once: the same paper again is filed as ALREADY_GUIDED. */
export const guidePetition = stepCommand({
  mutation: 'guidePetition',
  action: 'guide',
  type: petitionRecord,
  event: PetitionGuided,
  fields: {},
});
