import { CriticismRecorded, DialogueRecorded, SupervisionRecorded, SurveyRecorded } from '@danvan/contracts/dialogues';
import { AwardGranted, ModelImplemented } from '@danvan/contracts/mobilisation';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inHaNoi } from '../../test/asking.ts';
import { givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { award, criticism, dialogue, model, supervision, survey } from '../../test/records.ts';
import { reports } from '../service.ts';

const query = `query ($input: AreaReportInput!) { areaReport(input: $input) {
  title { vi en } area { id } period { from to } mapAsOf asOf origin
  sections { code title { vi en } lines { code label { vi en } metric { name } tier areaLevel kind status facets { name value }
    figure { value numerator denominator records(first: 5) { totalCount } } } } } }`;

interface Line {
  code: string;
  label: { vi: string; en: string };
  figure: { value: string; numerator: number | null; denominator: number | null; records: { totalCount: number } };
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
const ask = (input: Record<string, unknown> = {}) =>
  service.graphql<ReportAnswer>(query, { input: { area: inHaNoi, year: 2019, ...input } });
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
    const counted = code.startsWith('survey') ? Math.min(1, Number(figure.value)) : (figure.numerator ?? Number(figure.value));
    expect([code, figure.records.totalCount]).toEqual([code, counted]);
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
  ]);
  expect(data?.areaReport?.asOf).toMatch(/^20/);
});

test('a whole report is a handful of statements, however many lines it has', async () => {
  const withoutRecords = query.replace('records(first: 5) { totalCount }', '');
  const statements = await service.countStatements(() =>
    service.graphql(withoutRecords, { input: { area: inHaNoi, year: 2019 } }),
  );
  expect(statements).toBeLessThanOrEqual(6);
});

test('an unknown area and a year that is none are told clearly', async () => {
  const unknown = await ask({ area: { code: '99', level: 'PROVINCE' } });
  expect([unknown.data, unknown.errors?.[0]?.extensions.code]).toEqual([{ areaReport: null }, 'NOT_FOUND']);
  for (const year of [-1, 0, 1944, 10_000]) {
    expect((await ask({ year })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: ['year'] }] });
  }
  expect((await ask({ area: { code: '01' } })).errors?.[0]?.extensions).toMatchObject({ issues: [{ path: ['area'] }] });
});
