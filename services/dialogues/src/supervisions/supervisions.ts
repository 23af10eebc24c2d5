import { SupervisionCancelled } from '@danvan/contracts/dialogues';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { correctSupervision } from './correct-supervision.ts';
import { recordSupervision } from './record-supervision.ts';
import { supervisionRecord } from './supervision-record.ts';

const cancelSupervision = cancelCommand(supervisionRecord, { name: { one: 'cancelSupervision' }, event: SupervisionCancelled });

export const supervisions = defineModule({
  schema: new URL('./supervisions.graphql', import.meta.url),
  mappers: { Supervision: './supervision-record.ts#Supervision as SupervisionRecord' },
  records: [supervisionRecord],
  resolvers: {
    Query: { supervision: supervisionRecord.byId, supervisions: supervisionRecord.list },
    Mutation: { ...mutations(recordSupervision), ...mutations(correctSupervision), ...mutations(cancelSupervision) },
    Supervision: { __resolveReference: supervisionRecord.reference, organisation: organisationOf, area: areaOf },
    Area: { supervisions: supervisionRecord.of('areaId') },
    Organisation: { supervisions: supervisionRecord.of('organisationId') },
  } satisfies Resolvers,
});
