import { ReceptionCancelled, ReceptionCorrected, ReceptionRecorded, type ReceptionState } from '@danvan/contracts/receptions';
import type { Opened } from '@danvan/events/vocabulary';
import { type Fact, happened, recordSource } from '../fact.ts';

/**
 * A session of a schedule counts on the nominal day that it stands for: one that a holiday moved into the next week still fulfils the week
 * that it was due in. One to which nobody came to receive is told apart.
 */
export const receptions = recordSource<ReceptionState>({
  recordType: 'RECEPTION',
  events: [ReceptionRecorded, ReceptionCorrected, ReceptionCancelled],
  toFacts: (reception) => ({
    recordId: reception.receptionId,
    organisationId: reception.organisationId,
    placedOn: reception.date,
    areaId: null,
    facts: reception.status === 'RECORDED' ? [session(reception)] : [],
  }),
});

function session({ date, nominalOn, receivedBy }: Opened<ReceptionState>): Fact {
  const facets = {
    basis: nominalOn === null ? 'UNSCHEDULED' : 'SCHEDULED',
    day: (nominalOn ?? date) === date ? 'NOMINAL' : 'MOVED',
  };
  return happened(nominalOn ?? date, receivedBy === 'ABSENT' ? 'ABSENT' : 'RECEIVED', { kind: receivedBy, facets });
}
