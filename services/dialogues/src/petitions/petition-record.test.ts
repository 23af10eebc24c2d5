import { PetitionState } from '@danvan/contracts/petitions';
import { expect, test } from '@jest/globals';
import { petitionTable } from './petition.table.ts';
import type { Petition } from './petition.ts';
import { petitionRecord } from './petition-record.ts';

test('events and audit rows tell what the contract names: no code, no account, no text', () => {
  const columns = Object.keys(petitionTable.options.columns);
  const petition = Object.fromEntries(columns.map((column) => [column, null])) as unknown as Petition;
  expect(Object.keys(petitionRecord.toState(petition)).sort()).toEqual(Object.keys(PetitionState.shape).sort());
  expect(columns.filter((column) => !(column in PetitionState.shape)).sort()).toEqual([
    'contactPost',
    'handlers',
    'hasJointPapers',
    'id',
    'trackingCode',
  ]);
});
