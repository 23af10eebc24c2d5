import { batches, steps } from './batch.ts';
import { cancellations } from './cancellations.ts';
import type { Plan } from './load.ts';
import { assessHouseholds, cancelHousehold, registerHouseholds } from './mutations.ts';
import type { HouseholdRecord } from './records.ts';

/** Households are registered first; their status is established in a step of its own, and in some cases once more. */
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
    steps(
      { made: `${key}/households`, key: 'assess-again', mutation: assessHouseholds, only: ({ next }) => next !== undefined },
      households,
      ({ standard, next }, id) => ({ id, version: 2, standard, ...next }),
    ),
    cancellations(
      { made: `${key}/households`, mutation: cancelHousehold, versionOf: ({ isCancelled }) => (isCancelled ? 2 : undefined) },
      households,
    ),
  ];
}
