import { CriticismCancelled } from '@danvan/contracts/dialogues';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { correctCriticism } from './correct-criticism.ts';
import { criticismRecord } from './criticism-record.ts';
import { recordCriticism } from './record-criticism.ts';

const cancelCriticism = cancelCommand(criticismRecord, { name: { one: 'cancelCriticism' }, event: CriticismCancelled });

export const criticisms = defineModule({
  schema: new URL('./criticisms.graphql', import.meta.url),
  mappers: { Criticism: './criticism-record.ts#Criticism as CriticismRecord' },
  records: [criticismRecord],
  resolvers: {
    Query: { criticism: criticismRecord.byId, criticisms: criticismRecord.list },
    Mutation: { ...mutations(recordCriticism), ...mutations(correctCriticism), ...mutations(cancelCriticism) },
    Criticism: { __resolveReference: criticismRecord.reference, organisation: organisationOf, area: areaOf },
    Area: { criticisms: criticismRecord.of('areaId') },
    Organisation: { criticisms: criticismRecord.of('organisationId') },
  } satisfies Resolvers,
});
