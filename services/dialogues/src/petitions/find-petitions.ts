import { assertWithinIn, findWithinIn } from '@danvan/directory/organisations-within';
import { findRecords } from '@danvan/records';
import {
  type Connection,
  type Context,
  connection,
  connectionsBy,
  Forbidden,
  loadWithArguments,
  type PageArguments,
  perRequest,
  selectOf,
  sql,
} from '@danvan/service';
import DataLoader from 'dataloader';
import { type Petition, petitionRecord } from './petition-record.ts';
import { tidyCode } from './tracking/tracking-secret.ts';

interface PetitionFilter {
  kind?: string | null;
  status?: string | null;
  overdue?: boolean | null;
  assignedToMe?: boolean | null;
  trackingCode?: string | null;
}

interface PetitionPage extends PageArguments {
  filter?: PetitionFilter | null;
}

interface PetitionArguments extends PetitionPage {
  organisationId: string;
}

/** An organisation's petitions, newest first, for whoever acts in it. @throws Forbidden */
export async function findPetitions(ctx: Context, { organisationId, ...page }: PetitionArguments): Promise<Connection<Petition>> {
  await assertWithinIn(directoryOf(ctx), ctx.actor, [organisationId]);
  const list = listOf(ctx, page);
  return connection<Petition, Petition>({ ...list, where: [sql`p.organisation_id = ${organisationId}`, ...list.where] });
}

/** One petition: what is outside the caller's organisations is refused by itself, what is inside is not refused with it. */
export function loadPetition(ctx: Context, petitionId: string): Promise<Petition | undefined> {
  const loader = perRequest(
    ctx,
    loadPetition,
    () => new DataLoader<string, Petition | undefined>((ids) => findPetitionsById(ctx, ids)),
  );
  return loader.load(petitionId);
}

async function findPetitionsById(ctx: Context, ids: readonly string[]): Promise<(Petition | Forbidden | undefined)[]> {
  const petitions = await findRecords<Petition>(ctx.database, petitionRecord.table, ids);
  const inside = await findInside(
    ctx,
    petitions.flatMap((petition) => petition?.organisationId ?? []),
  );
  return petitions.map((petition) => (petition && !inside.has(petition.organisationId) ? new Forbidden() : petition));
}

/** The petitions sent to an organisation, refused where the caller does not act in it: a fixed number of statements for each page asked for. */
export function loadPetitionsOfOrganisation(
  ctx: Context,
  page: PetitionPage,
  organisationId: string,
): Promise<Connection<Petition>> {
  const loader = perRequest(ctx, loadPetitionsOfOrganisation, () =>
    loadWithArguments<PetitionPage, Connection<Petition>>(async (args, organisationIds) => {
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
  );
  return loader(page).load(organisationId);
}

/** The petitions sent to those organisations of an area in which the caller acts: a fixed number of statements for each page asked for. */
export function loadPetitionsOfArea(ctx: Context, page: PetitionPage, areaId: string): Promise<Connection<Petition>> {
  const loader = perRequest(ctx, loadPetitionsOfArea, () =>
    loadWithArguments<PetitionPage, Connection<Petition>>(async (args, areaIds) => {
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
  );
  return loader(page).load(areaId);
}

function listOf(ctx: Context, { filter, first, after }: PetitionPage) {
  const { kind, status, overdue, assignedToMe, trackingCode } = filter ?? {};
  return {
    database: ctx.database,
    select: selectOf(petitionRecord.table, 'p'),
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
