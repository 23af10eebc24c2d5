import {
  ClearanceMobilisationRecorded,
  ClearanceProjectCancelled,
  ClearanceProjectCompleted,
  ClearanceProjectCorrected,
  ClearanceProjectRegistered,
  type ClearanceProjectState,
} from '@danvan/contracts/clearance';
import { happened, recordSource } from '../fact.ts';

/** Counts on the day since when it is carried out, where the land lies, also when it is completed later. */
export const clearanceProjects = recordSource<ClearanceProjectState>({
  recordType: 'CLEARANCE_PROJECT',
  events: [
    ClearanceProjectRegistered,
    ClearanceMobilisationRecorded,
    ClearanceProjectCompleted,
    ClearanceProjectCorrected,
    ClearanceProjectCancelled,
  ],
  toFacts: ({ clearanceProjectId, organisationId, areaId, status, deployedOn, mobilisedOn }) => ({
    recordId: clearanceProjectId,
    organisationId,
    placedOn: deployedOn,
    areaId,
    facts:
      status === 'CANCELLED'
        ? []
        : [happened(deployedOn, 'DEPLOYED', { facets: { mobilisation: mobilisedOn === null ? 'NONE' : 'RECORDED' } })],
  }),
});
