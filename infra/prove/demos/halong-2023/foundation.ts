import type { Foundation } from '../foundation.ts';
import type { Plan } from '../load.ts';
import { bodiesOf, relationsOfUnits } from '../organisations.ts';
import { planFoundation } from '../plan.ts';
import { readUnits } from '../units.ts';

/** The 33 communes of thành phố Hạ Long stand as they are here since Hoành Bồ joined it. */
export const UNITS_SINCE = '2020-01-01';

export function generateHaLong(): Foundation {
  const units = readUnits('ha-long-2023');
  return { units, organisations: units.flatMap(bodiesOf), relations: relationsOfUnits(units) };
}

/** The part that the demonstration set and the demonstration of 2023 share. */
export function planHaLong(): Plan {
  return planFoundation('ha-long', generateHaLong(), UNITS_SINCE);
}
