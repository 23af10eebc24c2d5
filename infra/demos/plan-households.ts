import { batches, steps } from './batch.ts';
import type { Plan } from './load.ts';
import { assessHouseholds, registerHouseholds } from './mutations.ts';
import type { HouseholdRecord } from './records.ts';

/** Households are registered first; their status is established in a step of its own. */
export function planHouseholds(key: string, households: readonly HouseholdRecord[]): Plan {
  return [
    batches(
      { key: `${key}/households`, mutation: registerHouseholds },
      households,
      ({ organisationId, areaId, code, registeredOn }) => ({ organisationId, areaId, code, registeredOn }),
    ),
    steps(
      { made: `${key}/households`, key: 'assess', mutation: assessHouseholds },
      households,
      ({ standard, status, from }, id) => ({ id, version: 1, standard, status, from }),
    ),
  ];
}
