import type { PeoplesConferenceState } from '@danvan/contracts/meetings';
import type { RecordType } from '@danvan/service/record-type';
import { peoplesConferenceTable } from './peoples-conference.table.ts';
import type { PeoplesConference } from './peoples-conference.ts';

export const peoplesConferenceRecord: RecordType<PeoplesConference, PeoplesConferenceState> = {
  name: 'peoples-conference',
  table: peoplesConferenceTable,
  toState: ({ id, title: _freeText, ...state }) => ({ peoplesConferenceId: id, ...state }),
};
