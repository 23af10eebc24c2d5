import { type Batch, batches, idIn, type Mutation, steps } from './batch.ts';
import { cancellations } from './cancellations.ts';
import type { Plan } from './load.ts';
import * as mutations from './mutations.ts';
import type { ModelRecord } from './records.ts';

/** Originals before those that replicate them, then what became of both. */
export function planModels(key: string, models: readonly ModelRecord[]): Plan {
  const originals = models.filter(({ sourceAt }) => sourceAt === undefined);
  const replicas = models.filter(({ sourceAt }) => sourceAt !== undefined);
  const lists = [
    { made: `${key}/models`, records: originals },
    { made: `${key}/replicas`, records: replicas },
  ];
  return [
    ...lists.map(({ made, records }) => register(made, records, `${key}/models`)),
    ...taken.map((step, before) => lists.flatMap((list) => take(step, list, before + 1))),
    lists.flatMap(({ made, records }) =>
      cancellations({ made, mutation: mutations.cancelModel, versionOf: cancelledAt }, records),
    ),
  ];
}

type Day = 'approvedOn' | 'implementedOn' | 'recognisedOn' | 'outstandingOn';

/** In their order: a model that takes one has taken those before it. */
const taken: { name: string; mutation: Mutation; day: Day }[] = [
  { name: 'approve', mutation: mutations.approveModels, day: 'approvedOn' },
  { name: 'implement', mutation: mutations.implementModels, day: 'implementedOn' },
  { name: 'recognise', mutation: mutations.recogniseModels, day: 'recognisedOn' },
  { name: 'mark-outstanding', mutation: mutations.markModelsOutstanding, day: 'outstandingOn' },
];

function register(key: string, records: readonly ModelRecord[], originals: string): Batch[] {
  return batches({ key, mutation: mutations.registerModels }, records, (record, idsOf) => {
    const { organisationId, name, field, form, registeredOn, sourceAt } = record;
    return {
      ...{ organisationId, name, field, form, registeredOn },
      ...(form === 'EXEMPLAR' ? { exemplarKind: 'COLLECTIVE' } : {}),
      ...(sourceAt === undefined ? {} : { sourceModelId: idIn(idsOf, originals, sourceAt) }),
    };
  });
}

interface List {
  made: string;
  records: readonly ModelRecord[];
}

function take({ name, mutation, day }: (typeof taken)[number], { made, records }: List, version: number): Batch[] {
  const only = (model: ModelRecord) => model[day] !== undefined;
  return steps({ made, key: name, mutation, only }, records, (model, id) => ({ id, version, [day]: model[day] }));
}

function cancelledAt(model: ModelRecord): number | undefined {
  return model.isCancelled ? 1 + taken.filter(({ day }) => model[day] !== undefined).length : undefined;
}
