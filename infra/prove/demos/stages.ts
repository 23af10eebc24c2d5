import type { Plan } from './load.ts';

/** Plans that do not need each other, stage by stage beside each other. */
export function sideBySide(...plans: readonly Plan[]): Plan {
  const length = Math.max(0, ...plans.map((plan) => plan.length));
  return Array.from({ length }, (_, at) => plans.flatMap((plan) => plan[at] ?? [])).filter((stage) => stage.length > 0);
}
