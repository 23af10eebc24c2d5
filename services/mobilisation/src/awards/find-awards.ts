import type { AwardForm, AwardLevel, AwardStatus, RecipientKind } from '@danvan/contracts/mobilisation';
import type { LocalDate } from '@danvan/directory';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import type { Context } from '@danvan/service/context';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { type Connection, connection, connectionsBy, type ListSpec, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { type Sql, sql } from '@danvan/service/sql';
import { awardTable } from './award.table.ts';
import type { Award } from './award.ts';

export interface AwardFilter extends PlaceFilter {
  status?: AwardStatus | null;
  form?: AwardForm | null;
  decidedBy?: AwardLevel | null;
  recipientKind?: RecipientKind | null;
  modelId?: string | null;
  from?: LocalDate | null;
}

export interface AwardsArguments extends PageArguments {
  filter?: AwardFilter | null;
}

/** Latest decision first. */
export async function findAwards(ctx: Context, args: AwardsArguments): Promise<Connection<Award>> {
  return connection(await listOf(ctx, args));
}

/** However many parents ask in one request: a fixed number of statements for each set of arguments. */
export function awardLoaders(ctx: Context) {
  return {
    award: loadById((ids) => getRecords<Award>(ctx.database, awardTable, ids)),
    awardsOfOrganisation: loadWithArguments(async (args: AwardsArguments, keys) =>
      connectionsBy<Award, Award>({ ...(await listOf(ctx, args)), keyColumn: 'a.organisation_id', keyType: 'uuid', keys }),
    ),
  };
}

async function listOf(ctx: Context, { filter, first, after }: AwardsArguments): Promise<ListSpec<Award, Award>> {
  return {
    database: ctx.database,
    select: selectOf(awardTable, 'a'),
    from: 'award a',
    where: await conditionsOf(ctx, filter ?? {}),
    orderBy: [
      { column: 'a.decided_on', direction: 'desc' },
      { column: 'a.id', direction: 'desc' },
    ],
    toNode: (award) => award,
    first: first ?? null,
    after: after ?? null,
  };
}

async function conditionsOf(ctx: Context, filter: AwardFilter): Promise<(Sql | undefined)[]> {
  const { status, form, decidedBy, recipientKind, modelId, from, to } = filter;
  return [
    status ? sql`a.status = ${status}` : sql`a.status <> 'CANCELLED'`,
    ...(await placeConditions(ctx, 'a', filter)),
    form ? sql`a.form = ${form}` : undefined,
    decidedBy ? sql`a.decided_by = ${decidedBy}` : undefined,
    recipientKind ? sql`a.recipient_kind = ${recipientKind}` : undefined,
    modelId ? sql`a.model_id = ${modelId}` : undefined,
    from ? sql`a.decided_on >= ${from}` : undefined,
    to ? sql`a.decided_on <= ${to}` : undefined,
  ];
}
