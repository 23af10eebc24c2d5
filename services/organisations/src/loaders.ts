import type { AreaVersion, OrganisationVersion } from '@danvan/contracts/organisations';
import type { OrganisationKind, RelationType, Tier } from '@danvan/contracts/vocabulary';
import type { LocalDate } from '@danvan/directory';
import type { Context } from '@danvan/service/context';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { getRecords } from '@danvan/service/read-records';
import DataLoader from 'dataloader';
import type { Area } from './areas/area.ts';
import { areaType } from './areas/area-type.ts';
import { findPaths, listChildren as listAreasBelow } from './areas/find-areas.ts';
import type { DatedType } from './dated/dated-type.ts';
import { findAt, findVersions, type OnDay } from './dated/find-at.ts';
import { findLastingOn } from './dated/find-lasting.ts';
import type { PageOnDay } from './dated/on-day.ts';
import type { Validity } from './dated/validity.ts';
import { oneStopPointTable } from './one-stop-points/one-stop-point.table.ts';
import { findParents, listChildren, listOrganisationsOfAreas } from './organisations/find-organisations.ts';
import type { Organisation } from './organisations/organisation.ts';
import { organisationType } from './organisations/organisation-type.ts';
import { personTable } from './posts/person.table.ts';
import { postHoldingTable } from './posts/post-holding.table.ts';
import { findRelationsFrom } from './relations/find-relations.ts';

type Selection = PageOnDay & { tier: Tier | null; kind: OrganisationKind | null };

export type Loaders = ReturnType<typeof createLoaders>;
export type OrganisationsContext = Context<Loaders>;

/** Whatever fields ask for one by one in the same moment is read by one statement each. Lists are batched by their day and page. */
export function createLoaders({ database }: Pick<Context, 'database'>) {
  const at = <V extends Validity>(type: DatedType<V>) => byDay((asked) => findAt(database, type, asked));
  const versions = <V extends Validity>(type: DatedType<V>) => byId((ids) => findVersions(database, type, ids));
  return {
    area: at(areaType) as DataLoader<OnDay, Area | undefined>,
    areaPath: byDay((asked) => findPaths(database, asked)),
    areaVersions: versions<AreaVersion>(areaType),
    areasBelow: loadWithArguments((page: PageOnDay, ids) => listAreasBelow(database, page, ids)),
    organisation: at(organisationType) as DataLoader<OnDay, Organisation | undefined>,
    organisationVersions: versions<OrganisationVersion>(organisationType),
    organisationsOfArea: loadWithArguments((selection: Selection, ids) => listOrganisationsOfAreas(database, selection, ids)),
    parents: loadWithArguments((relation: { on: LocalDate; type: RelationType }, ids) => findParents(database, relation, ids)),
    children: loadWithArguments((relation: PageOnDay & { type: RelationType }, ids) => listChildren(database, relation, ids)),
    relationsFrom: byId((ids) => findRelationsFrom(database, ids)),
    person: loadById((ids) => getRecords(database, personTable, ids)),
    postsOf: loadWithArguments((of: { owner: 'personId' | 'organisationId'; on: LocalDate }, ids) =>
      findLastingOn(database, { table: postHoldingTable, ...of }, ids),
    ),
    oneStopPoint: loadById((ids) => getRecords(database, oneStopPointTable, ids)),
    oneStopPointsOf: loadWithArguments(({ on }: { on: LocalDate }, ids) =>
      findLastingOn(database, { table: oneStopPointTable, owner: 'organisationId', on }, ids),
    ),
  };
}

function byDay<V>(fetch: (asked: readonly OnDay[]) => Promise<V[]>): DataLoader<OnDay, V, string> {
  return new DataLoader(fetch, { cacheKeyFn: ({ id, on }) => `${id} ${on}` });
}

function byId<V>(fetch: (ids: readonly string[]) => Promise<V[]>): DataLoader<string, V> {
  return new DataLoader(fetch);
}
