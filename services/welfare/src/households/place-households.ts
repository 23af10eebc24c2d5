import { type DirectoryArea, type DirectoryOrganisation, getOrganisationsWithinIn } from '@danvan/directory';
import { getAreasAsOfIn } from '@danvan/directory/areas-as-of';
import type { Tx } from '@danvan/service/database';
import type { Household } from './household.ts';

type Asked = Pick<Household, 'organisationId' | 'areaId' | 'registeredOn'>;
export type Place = Pick<Household, 'organisationId' | 'tier' | 'areaId' | 'areaLevel'>;

/**
 * The responsible organisations' tier and the households' own areas, as of their days. A fixed number of statements.
 * @throws Forbidden outside the actor's organisations, Unavailable (retryable), RuleViolated `organisation.existed`, `area.existed`
 */
export async function placeHouseholdsIn(tx: Tx, asked: readonly Asked[]): Promise<Place[]> {
  const organisations = await getOrganisationsWithinIn(
    tx,
    tx.actor,
    asked.map(({ organisationId, registeredOn }) => ({ id: organisationId, on: registeredOn })),
  );
  const areas = await getAreasAsOfIn(
    tx,
    asked.map(({ areaId, registeredOn }) => ({ id: areaId, on: registeredOn })),
  );
  return areas.map(({ areaId, level }: DirectoryArea, index) => {
    const { organisationId, tier } = organisations[index] as DirectoryOrganisation;
    return { organisationId, tier, areaId, areaLevel: level };
  });
}
