import { ModelCancelled } from '@danvan/contracts/mobilisation';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { correctModel } from './correct-model.ts';
import { modelRecord } from './model-record.ts';
import { registerModel } from './register-model.ts';
import { approveModel, endModel, implementModel, markModelOutstanding, recogniseModel } from './step-model.ts';

const cancelModel = cancelCommand(modelRecord, { name: { one: 'cancelModel' }, event: ModelCancelled });

export const models = defineModule({
  schema: new URL('./models.graphql', import.meta.url),
  mappers: { MobilisationModel: './model-record.ts#Model' },
  records: [modelRecord],
  resolvers: {
    Query: { model: modelRecord.byId, models: modelRecord.list },
    Mutation: {
      ...mutations(registerModel),
      ...mutations(approveModel),
      ...mutations(implementModel),
      ...mutations(recogniseModel),
      ...mutations(markModelOutstanding),
      ...mutations(endModel),
      ...mutations(correctModel),
      ...mutations(cancelModel),
    },
    MobilisationModel: {
      __resolveReference: modelRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      sourceModel: ({ sourceModelId }, _, ctx) => (sourceModelId === null ? null : modelRecord.load(ctx, sourceModelId)),
      replications: modelRecord.of('sourceModelId'),
    },
    Area: { models: modelRecord.of('areaId') },
    Organisation: { models: modelRecord.of('organisationId') },
  } satisfies Resolvers,
});
