import { planHaLong } from '../halong-2023/foundation.ts';
import { planDongDa } from '../hanoi-2019/plan.ts';
import type { Plan } from '../load.ts';
import { planRecords } from '../plan.ts';
import { planCases } from './cases.ts';
import { generateDemonstration } from './generate.ts';

/** What a first start shows: areas and organisations of the two places, their records, and what is under way there. */
export function planDemonstration(): Plan {
  return [...planDongDa(), ...planHaLong(), ...planRecords('demonstration', generateDemonstration()), ...planCases()];
}
