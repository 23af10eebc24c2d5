import {
  FrontWorkingSessionCancelled,
  FrontWorkingSessionCorrected,
  FrontWorkingSessionRecorded,
  type FrontWorkingSessionState,
} from '@danvan/contracts/meetings';
import { happened, recordSource } from '../fact.ts';

/** Counts for the committee that held it, not for the Front. */
export const frontWorkingSessions = recordSource<FrontWorkingSessionState>({
  recordType: 'FRONT_WORKING_SESSION',
  events: [FrontWorkingSessionRecorded, FrontWorkingSessionCorrected, FrontWorkingSessionCancelled],
  toFacts: ({ frontWorkingSessionId, organisationId, date, status }) => ({
    recordId: frontWorkingSessionId,
    organisationId,
    placedOn: date,
    areaId: null,
    facts: status === 'RECORDED' ? [happened(date, status)] : [],
  }),
});
