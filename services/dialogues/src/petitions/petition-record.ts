import type { PetitionState } from '@danvan/contracts/petitions';
import type { RecordType } from '@danvan/service/record-type';
import { petitionTable } from './petition.table.ts';
import type { Petition } from './petition.ts';

export const petitionRecord: RecordType<Petition, PetitionState> = {
  name: 'petition',
  table: petitionTable,
  toState: ({ id, trackingCode: _code, handlers: _accounts, contactPost: _freeText, dueAt, overdueAt, ...state }) => ({
    petitionId: id,
    ...state,
    dueAt: dueAt?.toISOString() ?? null,
    overdueAt: overdueAt?.toISOString() ?? null,
  }),
};
