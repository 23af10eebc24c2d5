import { AwardCancelled } from '@danvan/contracts/mobilisation';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { modelRecord } from '../models/model-record.ts';
import { awardRecord } from './award-record.ts';
import { correctAward } from './correct-award.ts';
import { grantAward } from './grant-award.ts';

const cancelAward = cancelCommand(awardRecord, { name: { one: 'cancelAward' }, event: AwardCancelled });

export const awards = defineModule({
  schema: new URL('./awards.graphql', import.meta.url),
  mappers: { Award: './award-record.ts#Award as AwardRecord' },
  records: [awardRecord],
  resolvers: {
    Query: { award: awardRecord.byId, awards: awardRecord.list },
    Mutation: { ...mutations(grantAward), ...mutations(correctAward), ...mutations(cancelAward) },
    Award: {
      __resolveReference: awardRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      model: ({ modelId }, _, ctx) => (modelId === null ? null : modelRecord.load(ctx, modelId)),
    },
    Organisation: { awards: awardRecord.of('organisationId') },
  } satisfies Resolvers,
});
