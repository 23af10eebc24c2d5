import { describeCommand } from '@danvan/testing/command.suite';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asked, attest, enter, officerOf, seen, startWorld, tomorrow, type World } from '../../test/reported.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const officer = () => officerOf(world.organisationId);
const other = {
  asOf: '2026-01-05',
  value: '5310',
  source: 'Báo cáo số 15-BC/TU',
  quotation: '5.310 lao động',
  reason: 'Số chính thức',
};
const supersede = async (of: Outcome, own: object = {}) => {
  const input = { id: of.id, version: of.version, ...other, ...own };
  const command = {
    mutation: 'supersedeReportedIndicator',
    input,
    success: `... on ReportedIndicator { ${asked} }`,
    changes: true,
  };
  return outcomeOf(world.service, command, officer());
};

describeCommand({
  service: () => world.service,
  mutation: 'supersedeReportedIndicator',
  type: 'ReportedIndicator',
  fields: 'status value asOf attestedBy',
  table: 'reported_indicator',
  // Of the new figure, with which the command answers.
  event: 'reports.reported-indicator.entered',
  changes: true,
  as: officer,
  stranger: () => officerOf(world.neighbourId),
  input: async () => ({ ...(await seen(world)), ...other }),
  otherwise: { value: '5311' },
  after: { version: 1, status: 'ENTERED', value: '5310', asOf: '2026-01-05', attestedBy: null },
  invalid: [
    ['a part of a person', { value: '0.5' }, ['value']],
    ['a written number that can be read in two ways', { value: null, written: '5,310' }, ['written']],
    ['an empty reason', { reason: ' ' }, ['reason']],
    ['no source', { source: ' ' }, ['source']],
  ],
  refused: [
    ['a day to come', { asOf: tomorrow }, 'record.happened'],
    ['a day before the period', { asOf: '1945-09-02' }, 'reported.order'],
  ],
});

test('a new figure takes the place of the old one, which stays readable, and is to be attested anew', async () => {
  const old = await attest(world, await enter(world, { areaId: world.wardId, plan: '5000' }));
  const next = await supersede(old, { plan: '5200' });
  expect(next).toMatchObject({
    version: 1,
    status: 'ENTERED',
    value: '5310',
    plan: '5200',
    attestedBy: null,
    period: old['period'],
  });
  expect(next).toMatchObject({
    supersedes: { id: old.id },
    supersededBy: null,
    area: { id: world.wardId },
    indicator: { code: 'jobs.created' },
  });
  const query = `query ($id: UUID!) { reportedIndicator(id: $id) { ${asked} } }`;
  const { data } = await world.service.graphql(query, { id: old.id }, officer());
  expect(data?.['reportedIndicator']).toMatchObject({
    ...{ status: 'SUPERSEDED', attested: false, value: '5300', attestedOn: '2026-06-15', supersededBy: { id: next.id } },
  });
  const events = (await world.service.outbox()).filter(({ key }) => key === old.id || key === next.id);
  expect(events.map(({ type, data: told }) => [type.split('.').at(-1), told['supersedesId']])).toEqual([
    ['entered', null],
    ['attested', null],
    ['superseded', null],
    ['entered', old.id],
  ]);
  expect(await supersede({ ...old, version: 3 })).toMatchObject({ rule: 'reported.step' });
  expect(await attest(world, next)).toMatchObject({ status: 'ATTESTED' });
});

test('a request to supersede that comes twice at once has one effect; of two different ones, one wins', async () => {
  const requestId = crypto.randomUUID();
  const once = await enter(world);
  const [a, b] = await Promise.all([supersede(once, { requestId }), supersede(once, { requestId })]);
  expect(a).toMatchObject({ __typename: 'ReportedIndicator' });
  expect(b).toEqual(a);
  const contested = await enter(world);
  const outcomes = await Promise.all([supersede(contested), supersede(contested, { value: '5311' })]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['ReportedIndicator', 'VersionConflict']);
});

test('what cannot be entered cannot take a place either, and the old figure stands', async () => {
  const old = await enter(world);
  expect(await supersede(old, { value: '0.5' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['value'] }] });
  expect(await supersede(old, { value: null, written: '5,310' })).toMatchObject({ issues: [{ path: ['written'] }] });
  expect(await supersede(old, { asOf: tomorrow })).toMatchObject({ rule: 'record.happened' });
  expect(await supersede(old, { reason: '' })).toMatchObject({ issues: [{ path: ['reason'] }] });
  expect(await attest(world, old)).toMatchObject({ status: 'ATTESTED' });
});

test('after a withdrawal the same may be entered again', async () => {
  const period = { period: { from: '2025-01-01', to: '2025-12-31' }, asOf: '2025-12-31' };
  const { id, version } = await enter(world, period);
  expect(await enter(world, period)).toMatchObject({ rule: 'reported.once' });
  const input = { id, version, reason: 'Nhập nhầm' };
  const success = '... on ReportedIndicator { status }';
  await outcomeOf(world.service, { mutation: 'withdrawReportedIndicator', input, success, changes: true }, officer());
  expect(await enter(world, period)).toMatchObject({ status: 'ENTERED' });
});
