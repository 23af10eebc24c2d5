import { AwardCancelled, AwardCorrected, AwardGranted, type AwardState } from '@danvan/contracts/mobilisation';
import { happened, type RecordSource } from './fact.ts';

export const awards: RecordSource<AwardState> = {
  recordType: 'AWARD',
  events: [AwardGranted, AwardCorrected, AwardCancelled],
  toFacts: ({ awardId, organisationId, decidedOn, status, recipientKind, form, decidedBy }) => ({
    recordId: awardId,
    organisationId,
    placedOn: decidedOn,
    areaId: null,
    facts: status === 'GRANTED' ? [happened(decidedOn, status, { kind: recipientKind, facets: { form, decidedBy } })] : [],
  }),
};
