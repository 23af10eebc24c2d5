import { assertWithinIn, findWithinIn } from '@danvan/directory/organisations-within';
import type { Context } from '@danvan/service/context';
import { Forbidden } from '@danvan/service/errors';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { type Connection, connection, connectionsBy, type PageArguments } from '@danvan/service/paging';
import { findRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { sql } from '@danvan/service/sql';
import DataLoader from 'dataloader';
import { petitionTable } from './petition.table.ts';
import type { Petition } from './petition.ts';
import { readPetitionContents } from './read-petition-contents.ts';
import { tidyCode } from './tracking-secret.ts';

export interface PetitionFilter {
  kind?: string | null;
  status?: string | null;
  overdue?: boolean | null;
  assignedToMe?: boolean | null;
  trackingCode?: string | null;
}

export interface PetitionPage extends PageArguments {
  filter?: PetitionFilter | null;
}

export interface PetitionArguments extends PetitionPage {
  organisationId: string;
}

/** An organisation's petitions, newest first, for whoever acts in it. @throws Forbidden */
export async function findPetitions(ctx: Context, { organisationId, ...page }: PetitionArguments): Promise<Connection<Petition>> {
  await assertWithinIn(directoryOf(ctx), ctx.actor, [organisationId]);
  const list = listOf(ctx, page);
  return connection<Petition, Petition>({ ...list, where: [sql`p.organisation_id = ${organisationId}`, ...list.where] });
}

/** What is outside the caller's organisations is refused by itself, what is inside is not refused with it. */
export function petitionLoaders(ctx: Context) {
  return {
    byId: new DataLoader(async (ids: readonly string[]) => {
      const petitions = await findRecords(ctx.database, petitionTable, ids);
      const inside = await findInside(
        ctx,
        petitions.flatMap((petition) => petition?.organisationId ?? []),
      );
      return petitions.map((petition) => (petition && !inside.has(petition.organisationId) ? new Forbidden() : petition));
    }),
    ofOrganisation: loadWithArguments(async (args: PetitionPage, organisationIds) => {
      const inside = await findInside(ctx, organisationIds);
      const keys = organisationIds.filter((id) => inside.has(id));
      const lists = await connectionsBy<Petition, Petition>({
        ...listOf(ctx, args),
        keyColumn: 'p.organisation_id',
        keyType: 'uuid',
        keys,
      });
      const byKey = new Map(keys.map((id, i) => [id, lists[i]]));
      return organisationIds.map((id) => byKey.get(id) ?? new Forbidden());
    }),
    ofArea: loadWithArguments(async (args: PetitionPage, areaIds) => {
      const list = listOf(ctx, args);
      const inside = await findInside(ctx, await organisationsEverIn(ctx, areaIds));
      return connectionsBy<Petition, Petition>({
        ...list,
        where: [sql`p.organisation_id = ANY (${[...inside]}::uuid[])`, ...list.where],
        keyColumn: 'p.area_id',
        keyType: 'uuid',
        keys: areaIds,
      });
    }),
    content: loadById((ids) => readPetitionContents(ctx, ids)),
  };
}

function listOf(ctx: Context, { filter, first, after }: PetitionPage) {
  const { kind, status, overdue, assignedToMe, trackingCode } = filter ?? {};
  return {
    database: ctx.database,
    select: selectOf(petitionTable, 'p'),
    from: 'petition p',
    where: [
      kind ? sql`p.kind = ${kind}` : undefined,
      status ? sql`p.status = ${status}` : undefined,
      overdue ? sql`p.status IN ('SUBMITTED', 'ACCEPTED') AND p.due_at < ${ctx.now()}` : undefined,
      assignedToMe ? sql`p.handlers @> ARRAY[${ctx.actor?.sub ?? ''}]` : undefined,
      trackingCode ? sql`p.tracking_code = ${tidyCode(trackingCode)}` : undefined,
    ],
    orderBy: [
      { column: 'p.submitted_on', direction: 'desc' as const },
      { column: 'p.id', direction: 'desc' as const },
    ],
    toNode: (petition: Petition) => petition,
    first: first ?? null,
    after: after ?? null,
  };
}

/** Whoever has stood in one of these areas: to nobody else of them a petition was sent. */
async function organisationsEverIn({ database }: Context, areaIds: readonly string[]): Promise<string[]> {
  const found = await database.query<{ id: string }>(
    'SELECT DISTINCT organisation_id AS id FROM directory_organisation WHERE area_id = ANY ($1)',
    [areaIds],
  );
  return found.map(({ id }) => id);
}

function findInside(ctx: Context, organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
  return findWithinIn(directoryOf(ctx), ctx.actor, [...new Set(organisationIds)]);
}

function directoryOf({ database, now }: Context) {
  return { query: database.query, now };
}
