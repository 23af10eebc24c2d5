import { PetitionState, TerminatedPetitionState } from '@danvan/contracts/petitions';
import { expect, test } from '@jest/globals';
import { type Petition, petitionRecord } from './petition-record.ts';

const { columns } = petitionRecord.table.options;
const petition = Object.fromEntries(Object.keys(columns).map((column) => [column, null])) as unknown as Petition;

test('events and audit rows have what the contract names: no code, no account, no text', () => {
  expect(Object.keys(petitionRecord.toState(petition)).sort()).toEqual(Object.keys(PetitionState.shape).sort());
  expect(
    Object.keys(columns)
      .filter((column) => !(column in PetitionState.shape))
      .sort(),
  ).toEqual(['contactPost', 'handlers', 'hasJointPapers', 'id', 'trackingCode']);
});

test('a suspended petition is an accepted one to consumers, and one that is terminated is known to its own event alone', () => {
  const statusOf = (status: Petition['status']) => petitionRecord.toState({ ...petition, status }).status;
  expect(statusOf('SUSPENDED')).toBe('ACCEPTED');
  expect(PetitionState.shape.status.safeParse(statusOf('TERMINATED')).success).toBe(false);
  expect(TerminatedPetitionState.shape.status.safeParse(statusOf('TERMINATED')).success).toBe(true);
});
