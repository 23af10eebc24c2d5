import { bodyId } from '../organisations.ts';
import type { HouseholdRecord, HousingCaseRecord, HousingRecords, SponsorshipRecords } from '../records.ts';
import { randomFrom, spread } from '../stable.ts';
import type { Unit } from '../units.ts';
import { city, cityCommittee, cityParty, committeeOf, communes, unitNamed } from './places.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** Where the last near-poor households of the city lived. */
const upland = ['Xã Kỳ Thượng', 'Xã Đồng Sơn', 'Xã Tân Dân', 'Xã Đồng Lâm', 'Xã Hòa Bình'].map(unitNamed);

/** Ten leave near-poverty under the province's raised standard; who leaves it under the national one, or was entered by mistake, must not count. */
export function households(): HouseholdRecord[] {
  const leaving = Array.from({ length: 10 }, (_, at) => household(at, { to: `2023-1${at % 2}-${two(at + 5)}` }));
  return [
    ...leaving,
    { ...household(10, { to: '2023-10-20' }), standard: 'VN-2022' },
    { ...household(11, {}), isCancelled: true },
  ];
}

function household(at: number, { to }: { to?: string }): HouseholdRecord {
  const unit = upland[at % upland.length] as Unit;
  return {
    organisationId: committeeOf(unit),
    areaId: unit.id,
    code: `HL-${unit.code}-CN-${two(at + 1)}`,
    registeredOn: '2023-01-05',
    standard: 'QN-2023',
    status: 'NEAR_POOR',
    from: '2023-01-10',
    ...(to === undefined ? {} : { next: { status: 'NOT_POOR', from: to } }),
  };
}

const DEADLINE = '2023-11-30';
const LAST_COMPLETION = '2023-11-15';

/** 108 houses, the last one done fifteen days before the deadline, which is made up; one withdrawn and one of the year before must not count. */
export function housing(): HousingRecords {
  const random = randomFrom(2023_02);
  const places = spread(108, communes, random);
  const counted = places.map((unit, at) => housingCase(unit, at));
  const [first, second] = counted as [HousingCaseRecord, HousingCaseRecord];
  return {
    budget: { organisationId: cityCommittee, source: 'SOCIAL_CONTRIBUTION', total: 7_000_000_000, openedOn: '2022-01-10' },
    cases: [
      ...counted,
      { ...first, ...another(first, 'HUY'), isCancelled: true },
      { ...second, ...another(second, 'NAM-TRUOC'), ...daysIn(2022, '2022-12-20'), deadline: '2022-12-31' },
    ],
  };
}

function housingCase(unit: Unit, at: number): HousingCaseRecord {
  const work = at % 27 < 11 ? 'NEW' : 'REPAIR';
  const amount = work === 'NEW' ? 80_000_000 : 49_000_000;
  const code = `HL-2023-NO-${String(at + 1).padStart(3, '0')}`;
  const completedOn = at === 0 ? LAST_COMPLETION : `2023-${two(8 + (at % 3))}-${two(1 + (at % 28))}`;
  return {
    organisationId: cityCommittee,
    code,
    household: { organisationId: committeeOf(unit), areaId: unit.id, code, registeredOn: '2022-01-05' },
    work,
    ...daysIn(2023, completedOn),
    deadline: DEADLINE,
    advance: amount / 2,
    rest: amount / 2,
  };
}

function daysIn(year: number, completedOn: string) {
  return { openedOn: `${year}-02-06`, verifiedOn: `${year}-02-20`, approvedOn: `${year}-03-15`, completedOn };
}

function another({ household, code }: HousingCaseRecord, suffix: string) {
  return { code: `${code}-${suffix}`, household: { ...household, code: `${code}-${suffix}` } };
}

/** Đồng a month, to the age of 18. */
const PLEDGE = 1_000_000;

/** 120 children by 69 sponsors on the year's last day; a pledge that ended in June, of a 70th sponsor, must not count. */
export function sponsorships(): SponsorshipRecords {
  const random = randomFrom(2023_03);
  const sponsors = [
    ...communes.flatMap((unit) => [committeeOf(unit), bodyId(unit, 'WOMENS_UNION')]),
    ...(['WOMENS_UNION', 'YOUTH_UNION', 'TRADE_UNION'] as const).map((kind) => bodyId(city, kind)),
  ];
  const children = spread(121, communes, random).map((unit, at) => ({
    organisationId: committeeOf(unit),
    areaId: unit.id,
    code: `HL-2023-TE-${String(at + 1).padStart(3, '0')}`,
    birthMonth: `${2008 + (at % 12)}-${two(1 + (at % 12))}`,
    registeredOn: '2023-01-16',
  }));
  const pledges = spread(120, sponsors, random).map((sponsorId, childAt) => ({
    ...{ sponsorId, childAt, monthlyPledge: PLEDGE },
    startsOn: `2023-0${2 + (childAt % 8)}-01`,
  }));
  const ended = { childAt: 120, sponsorId: cityParty, monthlyPledge: PLEDGE, startsOn: '2023-02-01', endsOn: '2023-06-30' };
  return { children, sponsorships: [...pledges, ended] };
}
