import {
  PeoplesConferenceCancelled,
  PeoplesConferenceCorrected,
  PeoplesConferenceRecorded,
  type PeoplesConferenceState,
} from '@danvan/contracts/meetings';
import { happened, recordSource } from '../fact.ts';

export const peoplesConferences = recordSource<PeoplesConferenceState>({
  recordType: 'PEOPLES_CONFERENCE',
  events: [PeoplesConferenceRecorded, PeoplesConferenceCorrected, PeoplesConferenceCancelled],
  toFacts: ({ peoplesConferenceId, organisationId, date, status }) => ({
    recordId: peoplesConferenceId,
    organisationId,
    placedOn: date,
    areaId: null,
    facts: status === 'RECORDED' ? [happened(date, status)] : [],
  }),
});
