import { type PlaceWithin, placesWithinIn } from '@danvan/directory/places-within';
import type { Tx } from '@danvan/service/database';
import type { Household } from './household.ts';

type Asked = Pick<Household, 'organisationId' | 'areaId' | 'registeredOn'>;
export type Place = PlaceWithin;

/**
 * The responsible organisations' tier and the households' own areas, as of their days. A fixed number of statements.
 * @throws Forbidden outside the actor's organisations, UnknownReference, RuleViolated `organisation.existed`, `area.existed`, `household.area`
 */
export function placeHouseholdsIn(tx: Tx, asked: readonly Asked[]): Promise<Place[]> {
  return placesWithinIn(
    tx,
    asked.map(({ organisationId, areaId, registeredOn: on }) => ({ organisationId, areaId, on })),
    'household.area',
  );
}
