import { bodyId, type Organisation, type Relation, relation } from '../organisations.ts';
import { idOf } from '../stable.ts';
import type { Unit } from '../units.ts';
import { generateHaLong } from './foundation.ts';

const { units } = generateHaLong();

export const committeeOf = (unit: Unit) => bodyId(unit, 'PEOPLES_COMMITTEE');

export const city = unitNamed('Thành phố Hạ Long');
export const communes = units.filter(({ level }) => level === 'COMMUNE');
/** Who governs the city. */
export const cityCommittee = committeeOf(city);
export const cityParty = bodyId(city, 'PARTY_COMMITTEE');

export function unitNamed(name: string): Unit {
  const unit = units.find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`ha-long-2023: no unit is called ${name}`);
  return unit;
}

const beside = (name: string, kind: Organisation['kind'], tier: Organisation['tier']): Organisation => ({
  ...{ id: idOf('organisation', city.code, kind, name), name, kind, tier },
  areaId: null,
});

/** An enterprise and the soldiers of the city: bodies without a unit of their own. */
export const bodiesWithoutArea: Organisation[] = [
  beside('Công ty Cổ phần Nhiệt điện Quảng Ninh', 'ENTERPRISE', 'GRASSROOTS'),
  beside('Ban Chỉ huy Quân sự thành phố Hạ Long', 'ARMED_FORCES', 'DISTRICT'),
];

export const relationsOfThem: Relation[] = bodiesWithoutArea.map(({ id }) => relation(id, cityParty, 'LED_BY'));
