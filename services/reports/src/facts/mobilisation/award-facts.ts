import { AwardCancelled, AwardCorrected, AwardGranted, type AwardState } from '@danvan/contracts/mobilisation';
import { happened, recordSource } from '../fact.ts';

export const awards = recordSource<AwardState>({
  recordType: 'AWARD',
  events: [AwardGranted, AwardCorrected, AwardCancelled],
  toFacts: ({ awardId, organisationId, decidedOn, status, recipientKind, form, decidedBy }) => ({
    recordId: awardId,
    organisationId,
    placedOn: decidedOn,
    areaId: null,
    facts: status === 'GRANTED' ? [happened(decidedOn, status, { kind: recipientKind, facets: { form, decidedBy } })] : [],
  }),
});
