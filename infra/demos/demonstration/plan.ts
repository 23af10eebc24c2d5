import { planDongDa } from '../hanoi-2019/plan.ts';
import type { Plan } from '../load.ts';
import { planRecords } from '../plan.ts';
import { generateDemonstration } from './generate.ts';
import { planHaLong } from './ha-long.ts';

/** What a first start shows: areas and organisations of the two places, then their records. */
export function planDemonstration(): Plan {
  return [...planDongDa(), ...planHaLong(), ...planRecords('demonstration', generateDemonstration())];
}
