import { bodyId } from '../organisations.ts';
import type { CampaignRecords, ClearanceRecord } from '../records.ts';
import { randomFrom, spread } from '../stable.ts';
import type { Unit } from '../units.ts';
import { city, cityCommittee, cityParty, committeeOf, communes, unitNamed } from './places.ts';

/** 60 projects with a mobilisation record; one without, one withdrawn and one of the year before must not count. */
export function clearance(): ClearanceRecord[] {
  const random = randomFrom(2023_05);
  const upTo = (most: number) => Math.floor(random() * most);
  const places = [unitNamed('Phường Cao Xanh'), ...spread(59, communes, random)];
  const counted = places.map((unit, at): ClearanceRecord => {
    const householdsVisited = 8 + upTo(60);
    return {
      organisationId: cityCommittee,
      areaId: unit.id,
      name: at === 0 ? 'Nâng cấp, mở rộng Bệnh viện Phổi Quảng Ninh' : `Giải phóng mặt bằng tại ${unit.name}, dự án số ${at}`,
      deployedOn: `2023-0${1 + upTo(6)}-1${upTo(10)}`,
      mobilisation: {
        mobilisedOn: `2023-0${7 + upTo(3)}-2${upTo(9)}`,
        householdVisits: householdsVisited + upTo(40),
        householdsVisited,
        issuesRaised: upTo(25),
      },
    };
  });
  const { mobilisation, ...bare } = counted[1] as ClearanceRecord;
  const name = 'Bản ghi thử';
  return [
    ...counted,
    { ...bare, name },
    { ...bare, ...(mobilisation ? { mobilisation } : {}), name, isCancelled: true },
    {
      ...bare,
      name,
      deployedOn: '2022-03-14',
      ...(mobilisation ? { mobilisation: { ...mobilisation, mobilisedOn: '2022-06-20' } } : {}),
    },
  ];
}

/** Where floats of foam drift ashore. */
const coast = ['Bãi Cháy', 'Hùng Thắng', 'Tuần Châu', 'Hồng Gai', 'Bạch Đằng', 'Hồng Hải', 'Hồng Hà', 'Hà Phong'].map((name) =>
  unitNamed(`Phường ${name}`),
);

const green = 'Toàn dân làm vệ sinh môi trường vì một Hạ Long xanh';

/** A clean-up in each commune and more than 4,000 m³ of foam; what was entered by mistake and what is of the year before must not count. */
export function campaigns(): CampaignRecords {
  const cleanUp = (unit: Unit, date: string) => ({
    ...{ campaignAt: 0, organisationId: committeeOf(unit), areaId: unit.id },
    ...{ kind: 'CLEAN_UP' as const, date },
  });
  const foam = (unit: Unit, month: number): CampaignRecords['results'][number] => ({
    ...cleanUp(unit, `2023-${String(month).padStart(2, '0')}-20`),
    kind: 'FOAM_COLLECTED',
    quantity: `${60 + month * 3}.5`,
  });
  const collected = coast.flatMap((unit) => [6, 7, 8, 9, 10, 11].map((month) => foam(unit, month)));
  const first = foam(coast[0] as Unit, 6);
  return {
    campaigns: [
      { organisationId: cityParty, name: green, purpose: 'ENVIRONMENT', launchedOn: '2023-05-16' },
      {
        organisationId: bodyId(city, 'WOMENS_UNION'),
        name: 'Ngày chủ nhật xanh',
        purpose: 'ENVIRONMENT',
        launchedOn: '2022-04-03',
      },
    ],
    results: [
      ...communes.map((unit, at) => cleanUp(unit, `2023-0${6 + (at % 4)}-0${1 + (at % 9)}`)),
      ...collected,
      { ...first, isCancelled: true },
      { ...first, campaignAt: 1, date: '2022-06-20' },
    ],
  };
}
