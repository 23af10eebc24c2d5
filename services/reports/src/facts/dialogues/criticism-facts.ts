import { CriticismCancelled, CriticismCorrected, CriticismRecorded, type CriticismState } from '@danvan/contracts/dialogues';
import { happened, recordSource } from '../fact.ts';

export const criticisms = recordSource<CriticismState>({
  recordType: 'CRITICISM',
  events: [CriticismRecorded, CriticismCorrected, CriticismCancelled],
  toFacts: ({ criticismId, organisationId, date, status, form }) => ({
    recordId: criticismId,
    organisationId,
    placedOn: date,
    areaId: null,
    facts: status === 'RECORDED' ? [happened(date, status, { kind: form })] : [],
  }),
});
