import type { ModelField, ModelForm, ModelStatus } from '@danvan/contracts/mobilisation';
import type { LocalDate } from '@danvan/directory';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import type { Context } from '@danvan/service/context';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { type Connection, connection, connectionsBy, type ListSpec, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { raw, type Sql, sql } from '@danvan/service/sql';
import { modelTable } from './model.table.ts';
import type { Model } from './model.ts';

/** The steps that `from` and `to` may bound, and the columns of their days. */
const dayColumns = {
  REGISTERED: 'm.registered_on',
  APPROVED: 'm.approved_on',
  IMPLEMENTED: 'm.implemented_on',
  RECOGNISED: 'm.recognised_on',
  OUTSTANDING: 'm.outstanding_on',
  ENDED: 'm.ended_on',
} as const;

export interface ModelFilter extends PlaceFilter {
  status?: ModelStatus | null;
  field?: ModelField | null;
  form?: ModelForm | null;
  reached?: keyof typeof dayColumns | null;
  from?: LocalDate | null;
}

export interface ModelsArguments extends PageArguments {
  filter?: ModelFilter | null;
}

/** Latest registration first. */
export async function findModels(ctx: Context, args: ModelsArguments): Promise<Connection<Model>> {
  return connection(await listOf(ctx, args));
}

/** However many parents ask in one request: a fixed number of statements for each set of arguments. */
export function modelLoaders(ctx: Context) {
  const listsBy = (keyColumn: string) =>
    loadWithArguments(async (args: ModelsArguments, keys) =>
      connectionsBy<Model, Model>({ ...(await listOf(ctx, args)), keyColumn, keyType: 'uuid', keys }),
    );
  return {
    model: loadById((ids) => getRecords<Model>(ctx.database, modelTable, ids)),
    modelsOfOrganisation: listsBy('m.organisation_id'),
    modelsOfArea: listsBy('m.area_id'),
  };
}

async function listOf(ctx: Context, { filter, first, after }: ModelsArguments): Promise<ListSpec<Model, Model>> {
  return {
    database: ctx.database,
    select: selectOf(modelTable, 'm'),
    from: 'model m',
    where: await conditionsOf(ctx, filter ?? {}),
    orderBy: [
      { column: 'm.registered_on', direction: 'desc' },
      { column: 'm.id', direction: 'desc' },
    ],
    toNode: (model) => model,
    first: first ?? null,
    after: after ?? null,
  };
}

async function conditionsOf(ctx: Context, filter: ModelFilter): Promise<(Sql | undefined)[]> {
  const { status, field, form, from, to } = filter;
  const day = raw(dayColumns[filter.reached ?? 'REGISTERED']);
  return [
    status ? sql`m.status = ${status}` : sql`m.status <> 'CANCELLED'`,
    ...(await placeConditions(ctx, 'm', filter)),
    field ? sql`m.field = ${field}` : undefined,
    form ? sql`m.form = ${form}` : undefined,
    from ? sql`${day} >= ${from}` : undefined,
    to ? sql`${day} <= ${to}` : undefined,
  ];
}
