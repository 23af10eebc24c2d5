import { ModelField } from '@danvan/contracts/mobilisation';
import type { OrganisationKind } from '@danvan/contracts/vocabulary';
import { BODY_KINDS, bodyId } from '../organisations.ts';
import type { ModelRecord } from '../records.ts';
import { pick, randomFrom, spread } from '../stable.ts';
import { bodiesWithoutArea, city, cityCommittee, communes, unitNamed } from './places.ts';

/** What the year's report names. */
const named: [organisationId: string, field: string, name: string][] = [
  [cityCommittee, 'POLITICAL_SYSTEM', 'Tiếp công dân vào ngày 01 và 15 hằng tháng'],
  ...['Xã Dân Chủ', 'Xã Bằng Cả', 'Xã Tân Dân'].map((xa): [string, string, string] => [
    bodyId(unitNamed(xa), 'WOMENS_UNION'),
    'CULTURE_SOCIETY',
    'Phát triển kinh tế gắn với giữ gìn bản sắc văn hóa dân tộc',
  ]),
  ...bodiesWithoutArea.map(({ id }, at): [string, string, string] => [
    id,
    at === 0 ? 'ECONOMY' : 'DEFENCE_SECURITY',
    at === 0 ? 'Phát huy sáng kiến, cải tiến kỹ thuật' : 'Quân đội chung sức xây dựng nông thôn mới',
  ]),
];

/** 356 registered in the year, wherever they stand by its end; and two that must not count. */
export function models(): ModelRecord[] {
  const random = randomFrom(2023_01);
  const owners = [...Array.from({ length: 30 }, () => city), ...spread(320, communes, random)];
  const others = owners.map((unit): [string, string, string] => {
    const kind: OrganisationKind = pick(BODY_KINDS, random);
    return [bodyId(unit, kind), pick(ModelField.options, random), `Mô hình “Dân vận khéo” ${unit.name}`];
  });
  const counted = [...named, ...others].map(([organisationId, field, name], at) => {
    const registered: ModelRecord = {
      ...{ organisationId, field, name: at < named.length ? name : `${name} số ${at}` },
      form: 'MODEL',
      registeredOn: `2023-0${1 + Math.floor(random() * 3)}-1${Math.floor(random() * 10)}`,
    };
    return grown(registered, at);
  });
  const trap = { ...(counted[0] as ModelRecord), name: 'Bản ghi thử' };
  return [
    ...counted,
    { ...trap, isCancelled: true },
    { ...trap, registeredOn: '2022-02-10', approvedOn: '2022-03-01', implementedOn: '2022-04-01' },
  ];
}

/** Some are only registered, some approved, most carried out; some of these replicate the city's own. */
function grown(model: ModelRecord, at: number): ModelRecord {
  if (at % 10 === 9) return model;
  const approved = { ...model, approvedOn: '2023-04-05' };
  if (at % 10 === 8) return approved;
  const implemented = { ...approved, implementedOn: '2023-04-20' };
  return at % 10 === 7 ? { ...implemented, sourceAt: 0 } : implemented;
}
