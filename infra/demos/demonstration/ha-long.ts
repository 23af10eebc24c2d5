import type { Foundation } from '../foundation.ts';
import type { Plan } from '../load.ts';
import { bodiesOf, relationsOf } from '../organisations.ts';
import { planFoundation } from '../plan.ts';
import { readUnits } from '../units.ts';

/** The 33 communes of thành phố Hạ Long stand as they are here since Hoành Bồ joined it. */
const UNITS_SINCE = '2020-01-01';

export function generateHaLong(): Foundation {
  const units = readUnits('ha-long-2023');
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return {
    units,
    organisations: units.flatMap(bodiesOf),
    relations: units.flatMap((unit) => relationsOf(unit, unit.parentCode ? byCode.get(unit.parentCode) : undefined)),
  };
}

export function planHaLong(): Plan {
  return planFoundation('ha-long', generateHaLong(), UNITS_SINCE);
}
