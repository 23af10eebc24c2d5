import type { PetitionState, TerminatedPetitionState } from '@danvan/contracts/petitions';
import type { RecordType } from '@danvan/service/record-type';
import { petitionTable } from './petition.table.ts';
import type { Petition } from './petition.ts';

export const petitionRecord: RecordType<Petition, PetitionState> = {
  name: 'petition',
  table: petitionTable,
  toState(petition) {
    const { status, ...state } = terminatedPetitionRecord.toState(petition);
    if (status === 'TERMINATED') throw new RangeError('Only its own event tells of a terminated petition');
    return { ...state, status };
  },
};

export const terminatedPetitionRecord: RecordType<Petition, TerminatedPetitionState> = {
  name: 'petition',
  table: petitionTable,
  toState: ({
    id,
    trackingCode: _code,
    handlers: _accounts,
    contactPost: _freeText,
    hasJointPapers: _paper,
    status,
    dueAt,
    overdueAt,
    ...state
  }) => ({
    petitionId: id,
    ...state,
    status: status === 'SUSPENDED' ? 'ACCEPTED' : status,
    dueAt: dueAt?.toISOString() ?? null,
    overdueAt: overdueAt?.toISOString() ?? null,
  }),
};
