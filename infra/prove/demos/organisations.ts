import type { OrganisationKind, RelationType, Tier } from '@danvan/contracts/vocabulary';
import { idOf } from './stable.ts';
import { inName, type Unit } from './units.ts';

export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  tier: Tier;
  areaId: string | null;
}

export interface Relation {
  id: string;
  fromId: string;
  toId: string;
  type: RelationType;
}

const TIER: Record<Unit['level'], Tier> = { PROVINCE: 'PROVINCE', DISTRICT: 'DISTRICT', COMMUNE: 'GRASSROOTS' };

const PARTY_COMMITTEE: Record<string, string> = {
  CITY: 'Thành ủy',
  PROVINCE: 'Tỉnh ủy',
  URBAN_DISTRICT: 'Quận ủy',
  RURAL_DISTRICT: 'Huyện ủy',
  TOWN: 'Thị ủy',
  PROVINCIAL_CITY: 'Thành ủy',
};

const BODIES: [kind: OrganisationKind, name: (unit: Unit) => string][] = [
  ['PARTY_COMMITTEE', (unit) => (unit.level === 'COMMUNE' ? `Đảng ủy ${inName(unit)}` : partyCommittee(unit))],
  ['PEOPLES_COMMITTEE', (unit) => `Ủy ban nhân dân ${inName(unit)}`],
  ['FATHERLAND_FRONT', (unit) => `Ủy ban Mặt trận Tổ quốc Việt Nam ${inName(unit)}`],
  ['WOMENS_UNION', (unit) => `Hội Liên hiệp Phụ nữ ${inName(unit)}`],
  ['YOUTH_UNION', (unit) => `Đoàn TNCS Hồ Chí Minh ${inName(unit)}`],
  ['TRADE_UNION', (unit) => (unit.level === 'COMMUNE' ? `Công đoàn ${inName(unit)}` : `Liên đoàn Lao động ${inName(unit)}`)],
  ['FARMERS_UNION', (unit) => `Hội Nông dân ${inName(unit)}`],
  ['VETERANS_ASSOCIATION', (unit) => `Hội Cựu chiến binh ${inName(unit)}`],
];

/** The committee, the people's committee, the Front and the five unions: what every unit has. */
export const BODY_KINDS = BODIES.map(([kind]) => kind);

/** State bodies form one line of command; the Front and the unions are led by the Party committee beside them and guided from above. */
const SUBORDINATE_KINDS = new Set<OrganisationKind>(['PARTY_COMMITTEE', 'PEOPLES_COMMITTEE']);

function partyCommittee(unit: Unit): string {
  return `${PARTY_COMMITTEE[unit.kind]} ${unit.name.replace(/^(Thành phố|Tỉnh|Quận|Huyện|Thị xã) /, '')}`;
}

export function bodyId(unit: Unit, kind: OrganisationKind): string {
  return idOf('organisation', unit.code, kind);
}

export function bodiesOf(unit: Unit): Organisation[] {
  return BODIES.map(([kind, name]) => ({
    id: bodyId(unit, kind),
    name: name(unit),
    kind,
    tier: TIER[unit.level],
    areaId: unit.id,
  }));
}

function relationsOf(unit: Unit, parent: Unit | undefined): Relation[] {
  const led = BODY_KINDS.filter((kind) => !SUBORDINATE_KINDS.has(kind)).map((kind) =>
    relation(bodyId(unit, kind), bodyId(unit, 'PARTY_COMMITTEE'), 'LED_BY'),
  );
  if (!parent) return led;
  const above = BODY_KINDS.map((kind) =>
    relation(bodyId(unit, kind), bodyId(parent, kind), SUBORDINATE_KINDS.has(kind) ? 'SUBORDINATE' : 'GUIDED_BY'),
  );
  return [...led, ...above];
}

export function relationsOfUnits(units: readonly Unit[]): Relation[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return units.flatMap((unit) => relationsOf(unit, unit.parentCode ? byCode.get(unit.parentCode) : undefined));
}

export function relation(fromId: string, toId: string, type: RelationType): Relation {
  return { id: idOf('relation', fromId, type, toId), fromId, toId, type };
}
