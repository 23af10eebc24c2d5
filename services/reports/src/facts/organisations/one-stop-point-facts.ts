import { OneStopPointEnded, OneStopPointRegistered, type OneStopPointState } from '@danvan/contracts/posts';
import { happened, recordSource } from '../fact.ts';

/** Open from its first day to the one on which it closes; it counts where its organisation was on the first. */
export const oneStopPoints = recordSource<OneStopPointState>({
  recordType: 'ONE_STOP_POINT',
  events: [OneStopPointRegistered, OneStopPointEnded],
  toFacts: ({ oneStopPointId, organisationId, validFrom, validTo }) => ({
    recordId: oneStopPointId,
    organisationId,
    placedOn: validFrom,
    areaId: null,
    facts: [happened(validFrom, 'OPEN', { endedOn: validTo })],
  }),
});
