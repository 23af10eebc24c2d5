import {
  SupervisionCancelled,
  SupervisionCorrected,
  SupervisionRecorded,
  type SupervisionState,
} from '@danvan/contracts/dialogues';
import { happened, recordSource } from '../fact.ts';

export const supervisions = recordSource<SupervisionState>({
  recordType: 'SUPERVISION',
  events: [SupervisionRecorded, SupervisionCorrected, SupervisionCancelled],
  toFacts: ({ supervisionId, organisationId, date, status, form }) => ({
    recordId: supervisionId,
    organisationId,
    placedOn: date,
    areaId: null,
    facts: status === 'RECORDED' ? [happened(date, status, { kind: form })] : [],
  }),
});
