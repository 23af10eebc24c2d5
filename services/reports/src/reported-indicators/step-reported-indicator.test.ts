import { describeCommand } from '@danvan/testing/command.suite';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asked, attest, attestorOf, enter, officerOf, startWorld, tomorrow, type World } from '../../test/reported.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  type: 'ReportedIndicator',
  table: 'reported_indicator',
  changes: true,
} as const;
const writing = { as: () => officerOf(world.organisationId), stranger: () => officerOf(world.neighbourId) };
const seen = async () => {
  const { id, version } = await enter(world);
  return { id, version };
};

const attesting = {
  ...common,
  mutation: 'attestReportedIndicator',
  fields: 'status attested attestedOn attestedBy enteredBy',
  event: 'reports.reported-indicator.attested',
  as: () => attestorOf(world.organisationId),
  stranger: () => attestorOf(world.neighbourId),
  input: seen,
  otherwise: { version: 7 },
  after: { version: 2, status: 'ATTESTED', attested: true, attestedOn: '2026-06-15' },
  invalid: [],
  refused: [],
};
const withdrawing = {
  ...common,
  ...writing,
  mutation: 'withdrawReportedIndicator',
  fields: 'status attested',
  event: 'reports.reported-indicator.withdrawn',
  input: async () => ({ ...(await seen()), reason: 'Nhập nhầm kỳ' }),
  otherwise: { reason: 'Nhập trùng' },
  after: { version: 2, status: 'WITHDRAWN', attested: false },
  invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
  refused: [],
} as const;
for (const command of [attesting, withdrawing]) {
  describeCommand(command);
}

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
  return outcomeOf(world.service, command, writing.as());
};

test('the one who entered a figure never attests it, and the answer names the law', async () => {
  const both = ['reported-indicator:write', 'reported-indicator:attest'];
  const as = { as: { sub: `officer-of-${world.organisationId}`, organisationId: world.organisationId, scopes: both } };
  expect(await attest(world, await enter(world), as)).toMatchObject({
    rule: 'reported.separation',
    legalBasis: 'Luật 89/2015/QH13, Điều 5, Điều 10',
  });
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
  const { data } = await world.service.graphql(query, { id: old.id }, writing.as());
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
  await outcomeOf(world.service, { mutation: 'withdrawReportedIndicator', input, success, changes: true }, writing.as());
  expect(await enter(world, period)).toMatchObject({ status: 'ENTERED' });
});
