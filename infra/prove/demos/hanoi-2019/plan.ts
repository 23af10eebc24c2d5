import { type Foundation, split } from '../foundation.ts';
import type { Plan } from '../load.ts';
import { planFoundation, planRecords } from '../plan.ts';
import type { Records } from '../records.ts';
import type { Unit } from '../units.ts';
import { generateHaNoi2019 } from './generate.ts';

/** Since when the units are taken as they stood in 2019: Bắc and Nam Từ Liêm, the youngest districts, began to work on this day. */
const UNITS_SINCE = '2014-04-01';
const DONG_DA = '006';

/** The city, quận Đống Đa and its wards. */
export function isDongDa(unit: Unit): boolean {
  return unit.level === 'PROVINCE' || unit.code === DONG_DA || unit.parentCode === DONG_DA;
}

function halves(foundation: Foundation): { shared: Foundation; rest: Foundation } {
  return split(foundation, isDongDa);
}

/** The part that the demonstration set shares with the whole city. */
export function planDongDa(whole: Foundation = generateHaNoi2019()): Plan {
  return planFoundation('hanoi/dong-da', halves(whole).shared, UNITS_SINCE);
}

export function planHaNoi2019(whole: Foundation & Records = generateHaNoi2019()): Plan {
  return [
    ...planDongDa(whole),
    ...planFoundation('hanoi/rest', halves(whole).rest, UNITS_SINCE),
    ...planRecords('hanoi-2019', whole),
  ];
}
