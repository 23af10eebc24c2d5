import type { Organisation, Relation } from './organisations.ts';
import type { Unit } from './units.ts';

/** The areas and organisations that a demonstration stands on. */
export interface Foundation {
  units: Unit[];
  organisations: Organisation[];
  relations: Relation[];
}

/**
 * Cuts a foundation in two: the units that `isShared` names with all that hangs on them alone, and the rest. A demonstration that
 * loads only the shared part and one that loads both have the same batches for it, hence the same records.
 */
export function split(whole: Foundation, isShared: (unit: Unit) => boolean): { shared: Foundation; rest: Foundation } {
  const units = whole.units.filter(isShared);
  const areaIds = new Set(units.map((unit) => unit.id));
  const organisations = whole.organisations.filter((body) => body.areaId !== null && areaIds.has(body.areaId));
  const bodyIds = new Set(organisations.map((body) => body.id));
  const relations = whole.relations.filter((link) => bodyIds.has(link.fromId) && bodyIds.has(link.toId));
  const kept = new Set<unknown>([...units, ...organisations, ...relations]);
  const others = <T>(list: T[]) => list.filter((item) => !kept.has(item));
  return {
    shared: { units, organisations, relations },
    rest: { units: others(whole.units), organisations: others(whole.organisations), relations: others(whole.relations) },
  };
}
