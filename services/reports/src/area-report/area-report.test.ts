import { CriticismRecorded, DialogueRecorded, SupervisionRecorded, SurveyRecorded } from '@danvan/contracts/dialogues';
import { AwardGranted, ModelImplemented } from '@danvan/contracts/mobilisation';
import { HouseholdAssessed } from '@danvan/contracts/welfare';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inHaNoi } from '../../test/asking.ts';
import { givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { award, criticism, dialogue, household, model, supervision, survey } from '../../test/records.ts';
import { attest, enter } from '../../test/reported.ts';
import { reports } from '../service.ts';

const query = `query ($input: AreaReportInput!) { areaReport(input: $input) {
  title { vi en } area { id } period { from to } mapAsOf asOf origin
  sections { code title { vi en } lines { origin code label { vi en } metric { name } tier areaLevel kind status facets { name value }
    figure { value hidden numerator denominator recordCount records(first: 5) { totalCount } } } } } }`;

interface Line {
  code: string;
  label: { vi: string; en: string };
  origin: string;
  figure: {
    value: string;
    hidden: boolean;
    numerator: number | null;
    denominator: number | null;
    recordCount: number | null;
    records: { totalCount: number };
  };
}
interface ReportAnswer {
  areaReport: {
    asOf: string;
    area: { id: string };
    origin: string;
    mapAsOf: string;
    sections: { code: string; lines: Line[] }[];
  } | null;
}

let service: TestService;
/** Somebody who may read all the records. */
const ask = (input: Record<string, unknown> = {}) =>
  service.graphql<ReportAnswer>(query, { input: { area: inHaNoi, year: 2019, ...input } }, { as: 'advisory_board' });
const linesOf = async (input?: Record<string, unknown>) => {
  const { data, errors } = await ask(input);
  expect(errors).toBeUndefined();
  return data?.areaReport?.sections.flatMap((section) => section.lines) ?? [];
};

beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
  const on = '2019-05-01';
  await service.deliverAll(DialogueRecorded, [
    dialogue({ by: 'ofCity', id: 'd1', on, kind: 'UNSPECIFIED' }),
    dialogue({ by: 'bloc', id: 'd2', on, kind: 'AD_HOC' }),
    dialogue({ by: 'ofDongDa', id: 'd3', on, kind: 'PERIODIC' }),
    dialogue({ by: 'ofCatLinh', id: 'd4', on, kind: 'PERIODIC' }),
  ]);
  await service.deliver(SupervisionRecorded, supervision({ by: 'ofDongDa', id: 's', on }));
  await service.deliver(CriticismRecorded, criticism({ by: 'ofCity', id: 'c', on }));
  await service.deliver(SurveyRecorded, survey({ by: 'ofCity', id: 'v', on, agenciesSurveyed: 4 }));
  const days = {
    registeredOn: '2019-01-15',
    approvedOn: '2019-02-01',
    implementedOn: '2019-03-01',
    status: 'IMPLEMENTING' as const,
  };
  await service.deliverAll(ModelImplemented, [
    model({ by: 'enterprise', id: 'm1', ...days }),
    model({ by: 'bloc', id: 'm2', ...days }),
  ]);
  const flag = { form: 'FLAG', decidedBy: 'PROVINCE_PEOPLES_COMMITTEE', recipientKind: 'COLLECTIVE' } as const;
  await service.deliver(AwardGranted, award({ by: 'ofDongDa', id: 'a', on, ...flag }));
});
afterAll(() => service.stop());

test('the report of a year has every line that the city publishes, derived from the records', async () => {
  const figures = Object.fromEntries(
    (await linesOf()).map(({ code, figure }) => [code, figure.numerator ?? Number(figure.value)]),
  );
  expect(figures).toMatchObject({
    'dialogue.count/ALL': 4,
    'dialogue.count/ALL/PERIODIC': 2,
    'dialogue.count/ALL/AD_HOC': 1,
    'dialogue.count/ALL/UNSPECIFIED': 1,
    'dialogue.count/PROVINCE/UNSPECIFIED': 1,
    'dialogue.count/DISTRICT': 2,
    'dialogue.count/DISTRICT/PERIODIC': 1,
    'dialogue.count/DISTRICT/AD_HOC': 1,
    'dialogue.count/COMMUNE': 1,
    'dialogue.count/COMMUNE/AD_HOC': 0,
    'dialogue.coverage/DISTRICT': 1,
    'dialogue.coverage/COMMUNE': 1,
    'supervision.count/ALL': 1,
    'supervision.count/DISTRICT': 1,
    'supervision.count/COMMUNE': 0,
    'criticism.count/PROVINCE': 1,
    'model.count/ALL/IMPLEMENTED': 2,
    'model.count/PROVINCE/IMPLEMENTED': 0,
    'model.count/DISTRICT/IMPLEMENTED': 1,
    'model.count/GRASSROOTS/IMPLEMENTED': 1,
    'model.count/ALL/IMPLEMENTED/BUILT': 2,
    'award.count/ALL': 1,
    'award.count/ALL/PROVINCE_PEOPLES_COMMITTEE/FLAG/COLLECTIVE': 1,
    'award.count/ALL/PRIME_MINISTER/CERTIFICATE_OF_MERIT/PERSON': 0,
    'award.count/ALL/PROVINCE_PARTY_STANDING_COMMITTEE/CERTIFICATE_OF_MERIT/COLLECTIVE': 0,
    'survey.agencies/PROVINCE': 4,
  });
});

test('codes are unique, labels are in both languages, and each figure has its records', async () => {
  const lines = await linesOf();
  expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
  for (const { code, label, figure } of lines) {
    expect([code, label.vi.length > 0, label.en.length > 0]).toEqual([code, true, true]);
    // A unit may have records and still miss some of those that it owes.
    const behind = figure.records.totalCount;
    if (figure.recordCount === null) expect([code, behind >= (figure.numerator ?? 0)]).toEqual([code, true]);
    else expect([code, behind]).toEqual([code, figure.recordCount]);
  }
});

test('any area has one: a district reports on itself and what is below it', async () => {
  const lines = await linesOf({ area: { id: idOf('dongDa') } });
  const values = Object.fromEntries(lines.map(({ code, figure }) => [code, figure.value]));
  expect(values).toMatchObject({
    'dialogue.count/ALL': '2',
    'model.count/ALL/IMPLEMENTED': '0',
    'dialogue.coverage/COMMUNE': '50',
  });
});

test('the head of a report says what it covers', async () => {
  const { data } = await ask();
  expect(data?.areaReport).toMatchObject({
    area: { id: idOf('city') },
    origin: 'DERIVED',
    mapAsOf: '2019-12-31',
    period: { from: '2019-01-01', to: '2019-12-31' },
  });
  expect(data?.areaReport?.sections.map(({ code }) => code)).toEqual([
    'dialogues',
    'supervisions',
    'criticisms',
    'models',
    'awards',
    'surveys',
    'housing-and-poverty',
    'sponsorships',
    'receptions',
    'grassroots-democracy',
    'disclosure',
    'clearance',
    'environment',
    'one-stop-points',
    'reported',
  ]);
  expect(data?.areaReport?.asOf).toMatch(/^20/);
});

test('a whole report takes a statement a scan, far fewer than it has lines', async () => {
  const withoutRecords = query.replace('records(first: 5) { totalCount }', '');
  const statements = await service.countStatements(() =>
    service.graphql(withoutRecords, { input: { area: inHaNoi, year: 2019 } }, { as: 'advisory_board' }),
  );
  expect(statements).toBeLessThanOrEqual(30);
  expect((await linesOf()).length).toBeGreaterThan(80);
});

describe('what points at persons', () => {
  const poor = (name: string, status: 'NEAR_POOR' | 'NOT_POOR') => household(name, 'catLinh', [['2018-01-01', status]]);
  beforeAll(() =>
    service.deliverAll(
      HouseholdAssessed,
      Array.from({ length: 12 }, (_, n) => poor(`household ${n}`, n < 3 ? 'NEAR_POOR' : 'NOT_POOR')),
    ),
  );
  const remaining = 'poverty.nearPoorRemaining/ALL/VN-2016';
  const asPublic = async (input: object = {}) => {
    const publicly = query.replace('records(first: 5) { totalCount }', '');
    const { data, errors } = await service.graphql<ReportAnswer>(publicly, { input: { area: inHaNoi, year: 2019, ...input } });
    expect(errors).toBeUndefined();
    const lines = data?.areaReport?.sections.flatMap((section) => section.lines) ?? [];
    return new Map(lines.map(({ code, figure }) => [code, figure]));
  };

  test('lines for each poverty standard that households are assessed under', async () => {
    const lines = await linesOf();
    expect(lines.filter(({ code }) => code.startsWith('poverty.')).map(({ code, figure }) => [code, figure.value])).toEqual([
      ['poverty.nearPoorExits/ALL/VN-2016', '0'],
      [remaining, '3'],
    ]);
  });

  test('the public sees the same report with small cells hidden', async () => {
    const lines = await asPublic();
    expect(lines.get(remaining)).toMatchObject({ value: null, hidden: true });
    expect(lines.get('dialogue.count/ALL')).toMatchObject({ value: '4', hidden: false });
    expect(lines.get('housing.supportTotal/ALL')).toMatchObject({ hidden: false, value: '0' });
  });

  test('a question that the public may not ask hides its line, never the report', async () => {
    const lines = await asPublic({ mapAsOf: '2019-06-30' });
    expect(lines.get(remaining)).toMatchObject({ value: null, hidden: true });
    expect(lines.get('housing.householdsCompleted/ALL/NEW')).toMatchObject({ hidden: true });
    expect(lines.get('dialogue.count/ALL')).toMatchObject({ value: '4' });
  });
});

describe('what is reported', () => {
  const section = `query ($input: AreaReportInput!) { areaReport(input: $input) { sections { code origin awaitingAttestation
    lines { code } reported { totalCount nodes { origin value qualifier attested indicator { code } } } } } }`;
  interface Reported {
    code: string;
    lines: object[];
    reported: { totalCount: number } | null;
  }
  const reportedIn = async (year: number) => {
    const { data, errors } = await service.graphql<{ areaReport: { sections: Reported[] } }>(section, {
      input: { area: inHaNoi, year },
    });
    expect(errors).toBeUndefined();
    return data?.areaReport.sections ?? [];
  };
  const of = (year: number) => ({ period: { from: `${year}-01-01`, to: `${year}-12-31` }, asOf: `${year}-12-31` });

  test('stands in a section of its own once it is attested, never in a line; what waits is only counted', async () => {
    const world = { service, organisationId: idOf('ofCity'), areaId: idOf('city') };
    const waits = await enter(world, { ...of(2019), code: 'award.granted', value: '30', quotation: '30' });
    await attest(world, await enter(world, { ...of(2019), value: '1', written: null }));
    await enter(world, of(2018));
    const before = await linesOf();
    const sections = await reportedIn(2019);
    expect(sections.find(({ code }) => code === 'reported')).toEqual({
      code: 'reported',
      origin: 'REPORTED',
      awaitingAttestation: 1,
      lines: [],
      reported: {
        totalCount: 1,
        nodes: [{ origin: 'REPORTED', value: '1', qualifier: 'EXACT', attested: true, indicator: { code: 'jobs.created' } }],
      },
    });
    for (const { code, reported } of sections) if (code !== 'reported') expect([code, reported]).toEqual([code, null]);
    await attest(world, waits);
    expect((await reportedIn(2019)).at(-1)).toMatchObject({ awaitingAttestation: 0, reported: { totalCount: 2 } });
    const after = await linesOf();
    expect(after.map(({ code, figure }) => [code, figure.value])).toEqual(before.map(({ code, figure }) => [code, figure.value]));
    expect(after.every(({ origin }) => origin === 'DERIVED')).toBe(true);
  });
});

test('an unknown area and a year that is none are told clearly', async () => {
  const unknown = await ask({ area: { code: '99', level: 'PROVINCE' } });
  expect([unknown.data, unknown.errors?.[0]?.extensions.code]).toEqual([{ areaReport: null }, 'NOT_FOUND']);
  for (const year of [-1, 0, 1899, 2200, 9999, 10_000]) {
    const issues = [{ path: ['year'], message: 'A year is from 1900 to 2199.' }];
    expect((await ask({ year })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues });
  }
  expect((await ask({ area: { code: '01' } })).errors?.[0]?.extensions).toMatchObject({ issues: [{ path: ['area'] }] });
});
