import { ModelField } from '@danvan/contracts/mobilisation';
import type { OrganisationKind } from '@danvan/contracts/vocabulary';
import type { Foundation } from '../foundation.ts';
import { bodiesOf, bodyId, type Organisation, type Relation, relation, relationsOfUnits } from '../organisations.ts';
import type { AwardRecord, DialogueRecord, ModelRecord, Records, SupervisionRecord, SurveyRecord } from '../records.ts';
import { dayIn, idOf, pick, randomFrom, spread } from '../stable.ts';
import { readUnits, type Unit } from '../units.ts';

const YEAR = 2019;
const UNIONS: OrganisationKind[] = ['WOMENS_UNION', 'YOUTH_UNION', 'TRADE_UNION', 'FARMERS_UNION', 'VETERANS_ASSOCIATION'];
const SUPERVISORS: OrganisationKind[] = ['FATHERLAND_FRONT', ...UNIONS];
const HOSTS: OrganisationKind[] = ['PARTY_COMMITTEE', 'PEOPLES_COMMITTEE'];

interface Places {
  city: Unit;
  districts: Unit[];
  communes: Unit[];
  enterprises: Organisation[];
  committeesUnderCity: Organisation[];
}

const ENTERPRISES = [
  'Công ty Nước sạch Hà Nội',
  'Công ty Môi trường đô thị Hà Nội',
  'Tổng công ty Vận tải Hà Nội',
  'Công ty Công viên Thống Nhất',
];
const COMMITTEES_UNDER_CITY = [
  'Đảng ủy Khối các cơ quan thành phố Hà Nội',
  'Đảng ủy Khối Doanh nghiệp Hà Nội',
  'Đảng ủy Khối các trường đại học, cao đẳng Hà Nội',
];

/** Hà Nội in 2019 as single records: every figure of the year's report comes out of these, none is stated anywhere else. */
export function generateHaNoi2019(): Foundation & Records {
  const units = readUnits('hanoi-2019');
  const places = placesOf(units);
  return {
    units,
    organisations: [...units.flatMap(bodiesOf), mobilisationBoard(), ...places.committeesUnderCity, ...places.enterprises],
    relations: [...relationsOfUnits(units), ...relationsOfBodiesWithoutArea(places)],
    dialogues: dialogues(places),
    ...trapDialogues(places),
    supervisions: supervisions(places),
    criticisms: criticisms(places),
    models: models(places),
    awards: awards(places),
    surveys: [survey(places)],
    households: [],
  };
}

function placesOf(units: Unit[]): Places {
  const city = units.find((unit) => unit.level === 'PROVINCE');
  if (!city) throw new Error('hanoi-2019: no city among the units');
  return {
    city,
    districts: units.filter((unit) => unit.level === 'DISTRICT'),
    communes: units.filter((unit) => unit.level === 'COMMUNE'),
    enterprises: ENTERPRISES.map((name) => withoutArea(name, 'ENTERPRISE', 'GRASSROOTS')),
    committeesUnderCity: COMMITTEES_UNDER_CITY.map((name) => withoutArea(name, 'PARTY_COMMITTEE', 'DISTRICT')),
  };
}

function withoutArea(name: string, kind: OrganisationKind, tier: Organisation['tier']): Organisation {
  return { id: idOf('organisation', '01', kind, name), name, kind, tier, areaId: null };
}

function mobilisationBoard(): Organisation {
  const id = idOf('organisation', '01', 'MASS_MOBILISATION_BOARD');
  return {
    id,
    name: 'Ban Dân vận Thành ủy Hà Nội',
    kind: 'MASS_MOBILISATION_BOARD',
    tier: 'PROVINCE',
    areaId: idOf('area', '01'),
  };
}

function relationsOfBodiesWithoutArea({ city, enterprises, committeesUnderCity }: Places): Relation[] {
  const cityCommittee = bodyId(city, 'PARTY_COMMITTEE');
  const enterpriseBloc = committeesUnderCity[1] as Organisation;
  return [
    relation(mobilisationBoard().id, cityCommittee, 'ADVISES'),
    ...committeesUnderCity.map((body) => relation(body.id, cityCommittee, 'SUBORDINATE')),
    ...enterprises.map((body) => relation(body.id, enterpriseBloc.id, 'LED_BY')),
  ];
}

function dialogues({ city, districts, communes, committeesUnderCity }: Places): DialogueRecord[] {
  const random = randomFrom(2019_01);
  const cityWide = Array.from({ length: 4 }, () => dialogue(bodyId(city, 'PARTY_COMMITTEE'), 'UNSPECIFIED', random));
  // The last district holds ad hoc events only: it is covered all the same.
  const adHocOnly = districts[districts.length - 1] as Unit;
  const periodicHolders = districts.filter((unit) => unit !== adHocOnly);
  const ofDistricts = [
    ...spread(47, periodicHolders, random).map((unit) => dialogue(host(unit, random), 'PERIODIC', random)),
    dialogue(committeesUnderCity[0]?.id as string, 'AD_HOC', random),
    ...spread(97, districts, random).map((unit) => dialogue(host(unit, random), 'AD_HOC', random)),
  ];
  const ofCommunes = [
    ...spread(594, communes, random).map((unit) => dialogue(host(unit, random), 'PERIODIC', random)),
    ...Array.from({ length: 370 }, () => dialogue(host(pick(communes, random), random), 'AD_HOC', random)),
  ];
  const [first, ...rest] = ofDistricts as [DialogueRecord, ...DialogueRecord[]];
  const shared = { ...first, coOrganiserIds: [bodyId(city, 'FATHERLAND_FRONT')] }; // two organisers: counts once
  return [...cityWide, shared, ...rest, ...ofCommunes];
}

function host(unit: Unit, random: () => number): string {
  return bodyId(unit, pick(HOSTS, random));
}

function dialogue(organisationId: string, kind: DialogueRecord['kind'], random: () => number): DialogueRecord {
  const attendees = 20 + Math.floor(random() * 180);
  const opinionsRaised = Math.floor(random() * 25);
  return {
    organisationId,
    coOrganiserIds: [],
    kind,
    title: 'Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân',
    heldOn: dayIn(YEAR, random),
    attendees,
    opinionsRaised,
    answeredOnSpot: Math.floor(opinionsRaised * random()),
  };
}

function trapDialogues({ communes }: Places): Pick<Records, 'cancelledDialogues' | 'dialoguesOfOtherYears'> {
  const random = randomFrom(2019_02);
  const anywhere = () => host(pick(communes, random), random);
  return {
    cancelledDialogues: [dialogue(anywhere(), 'PERIODIC', random)],
    dialoguesOfOtherYears: [
      { ...dialogue(anywhere(), 'PERIODIC', random), heldOn: dayIn(YEAR - 1, random) },
      { ...dialogue(anywhere(), 'AD_HOC', random), heldOn: dayIn(YEAR + 1, random) },
    ],
  };
}

function dated(
  count: number,
  units: readonly Unit[],
  { titles, random }: { titles: string[]; random: () => number },
): SupervisionRecord[] {
  return Array.from({ length: count }, () => ({
    organisationId: bodyId(pick(units, random), pick(SUPERVISORS, random)),
    date: dayIn(YEAR, random),
    title: pick(titles, random),
  }));
}

function supervisions({ city, districts, communes }: Places): SupervisionRecord[] {
  const random = randomFrom(2019_03);
  const titles = [
    'Giám sát việc tiếp công dân, giải quyết đơn thư',
    'Giám sát chi trả chính sách an sinh xã hội',
    'Giám sát đầu tư xây dựng nông thôn mới',
  ];
  return [
    ...dated(434, [city], { titles, random }),
    ...dated(2054, districts, { titles, random }),
    ...dated(6109, communes, { titles, random }),
  ];
}

function criticisms({ city, districts, communes }: Places): SupervisionRecord[] {
  const random = randomFrom(2019_04);
  const titles = ['Phản biện dự thảo nghị quyết của Hội đồng nhân dân', 'Phản biện dự thảo đề án phát triển kinh tế - xã hội'];
  return [
    ...dated(35, [city], { titles, random }),
    ...dated(148, districts, { titles, random }),
    ...dated(1405, communes, { titles, random }),
  ];
}

function models({ city, districts, communes, enterprises, committeesUnderCity }: Places): ModelRecord[] {
  const random = randomFrom(2019_05);
  const owner = (unit: Unit) => bodyId(unit, pick([...HOSTS, ...SUPERVISORS], random));
  const owners = [
    ...Array.from({ length: 764 }, () => owner(city)),
    ...committeesUnderCity.map((body) => body.id),
    ...Array.from({ length: 2852 - committeesUnderCity.length }, () => owner(pick(districts, random))),
    ...enterprises.map((body) => body.id),
    ...spread(6315 - enterprises.length, communes, random).map(owner),
  ];
  return owners.map((organisationId, index) => model(organisationId, index, random));
}

function model(organisationId: string, index: number, random: () => number): ModelRecord {
  const form = random() < 0.15 ? 'EXEMPLAR' : 'MODEL';
  return {
    organisationId,
    name: `${form === 'MODEL' ? 'Mô hình' : 'Điển hình'} “Dân vận khéo” số ${index + 1}`,
    field: pick(ModelField.options, random),
    form,
    registeredOn: `${YEAR}-0${1 + Math.floor(random() * 2)}-1${Math.floor(random() * 10)}`,
    approvedOn: `${YEAR}-03-1${Math.floor(random() * 10)}`,
    implementedOn: `${YEAR}-0${4 + Math.floor(random() * 5)}-1${Math.floor(random() * 10)}`,
  };
}

function awards({ city, districts }: Places): AwardRecord[] {
  const board = mobilisationBoard().id;
  const decidedOn = `${YEAR}-12-20`;
  const districtBody = (index: number) => bodyId(districts[index % districts.length] as Unit, 'PARTY_COMMITTEE');
  const flag = { form: 'FLAG', decidedBy: 'PROVINCE_PEOPLES_COMMITTEE', recipientKind: 'COLLECTIVE', decidedOn } as const;
  const certificate = { form: 'CERTIFICATE_OF_MERIT', decidedBy: 'PROVINCE_PARTY_STANDING_COMMITTEE', decidedOn } as const;
  return [
    { organisationId: board, form: 'CERTIFICATE_OF_MERIT', decidedBy: 'PRIME_MINISTER', recipientKind: 'PERSON', decidedOn },
    ...Array.from({ length: 7 }, (_, i) => ({ ...flag, organisationId: districtBody(i) })),
    ...Array.from({ length: 12 }, (_, i) => ({
      ...certificate,
      recipientKind: 'COLLECTIVE' as const,
      organisationId: districtBody(i + 7),
    })),
    ...Array.from({ length: 10 }, (_, i) => ({
      ...certificate,
      recipientKind: 'PERSON' as const,
      organisationId: i % 2 ? districtBody(i + 19) : bodyId(city, 'FATHERLAND_FRONT'),
    })),
  ];
}

function survey({ districts }: Places): SurveyRecord {
  return {
    organisationId: mobilisationBoard().id,
    date: `${YEAR}-06-12`,
    title: 'Khảo sát công tác dân vận chính quyền tại các cơ quan hành chính nhà nước',
    agencyIds: districts.slice(0, 6).map((unit) => bodyId(unit, 'PEOPLES_COMMITTEE')),
  };
}
