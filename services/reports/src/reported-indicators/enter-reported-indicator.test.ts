import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { enter, figureOf, officerOf, startWorld, tomorrow, type World } from '../../test/reported.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  table: 'reported_indicator',
  event: 'reports.reported-indicator.entered',
  changes: false,
  as: () => officerOf(world.organisationId),
  stranger: () => officerOf(world.neighbourId),
} as const;

describeCommand({
  ...common,
  mutation: 'enterReportedIndicator',
  type: 'ReportedIndicator',
  fields: 'status attested origin value unit qualifier plan tier enteredOn enteredBy attestedBy supersedes { id }',
  input: async () => figureOf(world, { plan: '5000' }),
  otherwise: { value: '5301' },
  after: {
    ...{ version: 1, status: 'ENTERED', attested: false, origin: 'REPORTED', value: '5300', unit: 'PERSONS', qualifier: 'EXACT' },
    ...{ plan: '5000', tier: 'DISTRICT', enteredOn: '2026-06-15', attestedBy: null, supersedes: null },
  },
  invalid: [
    ['a code that is in no catalogue', { code: 'jobs.creatd' }, ['code']],
    ['a period that ends before it begins', { period: { from: '2020-01-01', to: '2019-12-31' } }, ['period', 'to']],
    ['no number at all', { value: null }, ['value']],
    ['a number in both ways', { written: '5.300' }, ['value']],
    ['half a person', { value: '5300.5' }, ['value']],
    ['less than nothing', { value: '-1' }, ['value']],
    ['a plan in pieces', { plan: '0.5' }, ['plan']],
    ['no source', { source: ' ' }, ['source']],
    ['a quotation without end', { quotation: 'a'.repeat(1_001) }, ['quotation']],
    ['a written number that can be read in two ways', { value: null, written: '5,300' }, ['written']],
    ['a written number in another unit', { value: null, written: '5.300 hộ' }, ['written']],
    ['a qualifier beside a written number', { value: null, written: 'hơn 5.300', qualifier: 'EXACT' }, ['qualifier']],
    ['more than all of a share', { code: 'water.rural-coverage', value: '100.1', plan: '98' }, ['value']],
  ],
  refused: [
    ['a day to come', { asOf: tomorrow }, 'record.happened'],
    ['a day before the period', { asOf: '1945-09-02', period: { from: '1945-09-03', to: '1945-12-31' } }, 'reported.order'],
  ],
});

describeBulk({
  ...common,
  mutation: 'enterReportedIndicators',
  success: 'ReportedIndicatorsEntered',
  field: 'reportedIndicators',
  items: async (count) => Array.from({ length: count }, () => figureOf(world)),
  invalid: [{ value: null, written: '12.34' }, 'written'],
  refused: [{ asOf: tomorrow }, 'record.happened'],
});

describe('a number as the document has it', () => {
  test.each([
    ['housing.support-total', 'hơn 5,4 tỷ đồng', { value: '5400000000', unit: 'VND', qualifier: 'AT_LEAST' }],
    ['environment.foam-collected', 'hơn 3.200m3', { value: '3200', unit: 'CUBIC_METRE', qualifier: 'AT_LEAST' }],
    ['jobs.created', '5.300 lao động', { value: '5300', unit: 'PERSONS', qualifier: 'EXACT' }],
    ['jobs.created', 'bằng 112,6% kế hoạch năm', { value: '112.6', unit: 'PERCENT', qualifier: 'PERCENT_OF_PLAN' }],
    ['water.urban-coverage', 'đạt 99,50%', { value: '99.5', unit: 'PERCENT', qualifier: 'EXACT' }],
    ['online-services.provided', 'khoảng 2.380 dịch vụ công trực tuyến', { value: '2380', qualifier: 'APPROX' }],
    ['land.donated', '1,5 ha', { __typename: 'InvalidInput', issues: [{ path: ['reportedIndicator', 'written'] }] }],
    ['dialogue.periodic', '12,5', { __typename: 'InvalidInput', issues: [{ path: ['reportedIndicator', 'written'] }] }],
  ])('%s: %s', async (code, written, expected) => {
    expect(await enter(world, { code, value: null, written })).toMatchObject(expected);
  });

  test('what is wrong is said in the language of the caller', async () => {
    const issue = async (language: 'vi' | 'en') => {
      const query = `mutation ($input: EnterReportedIndicatorInput!) { enterReportedIndicator(input: $input) { ... on InvalidInput { issues { message } } } }`;
      const reportedIndicator = figureOf(world, { value: null, written: '1.5' });
      const input = { requestId: '018f3c6e-8a00-7000-8000-000000000001', reportedIndicator };
      const { data } = await world.service.graphql(query, { input }, { ...officerOf(world.organisationId), language });
      return JSON.stringify(data);
    };
    expect(await issue('vi')).toMatch(/dấu chấm phân nhóm ba chữ số/);
    expect(await issue('en')).toMatch(/points between groups of three/);
  });
});

describe('one standing figure', () => {
  test('an organisation reports an indicator once for an area and a period, also when two are sent at once', async () => {
    const input = figureOf(world);
    const outcomes = await Promise.all([enter(world, input), enter(world, { ...input, value: '5301' })]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['ReportedIndicator', 'RuleViolated']);
    expect(outcomes.find(({ rule }) => rule)).toMatchObject({ rule: 'reported.once', index: null });
  });

  test('a share of the plan stands beside it; another area and another indicator are other figures', async () => {
    const input = figureOf(world);
    const others = [{}, { value: '112.6', qualifier: 'PERCENT_OF_PLAN' }, { areaId: world.wardId }, { code: 'award.granted' }];
    for (const other of others) expect(await enter(world, { ...input, ...other })).toMatchObject({ status: 'ENTERED' });
    expect(await enter(world, { ...input, value: '99', qualifier: 'PERCENT_OF_PLAN' })).toMatchObject({ rule: 'reported.once' });
  });
});

test('an organisation reports on its own area and those below it, nowhere else', async () => {
  expect(await enter(world, { areaId: world.wardId })).toMatchObject({ area: { id: world.wardId }, tier: 'DISTRICT' });
  expect(await enter(world, { areaId: world.elsewhereId })).toMatchObject({ rule: 'area.within', index: null });
});

test('source, quotation and who entered it are in no event and no audit row', async () => {
  const { id } = await enter(world, { source: 'Báo cáo bí danh', quotation: 'lời trích riêng' });
  const told = await world.service.query('SELECT data FROM outbox WHERE key = $1', [id]);
  const noted = await world.service.query('SELECT before, after FROM change_record WHERE record_id = $1', [id]);
  expect([told.length, noted.length]).toEqual([1, 1]);
  expect(JSON.stringify([told, noted])).not.toMatch(/bí danh|trích riêng|officer-of/);
});
