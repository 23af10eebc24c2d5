import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attest, attestorOf, enter, officerOf, seen, startWorld, type World } from '../../test/reported.ts';

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
  refused: [],
} as const;

describeCommand({
  ...common,
  mutation: 'attestReportedIndicator',
  fields: 'status attested attestedOn attestedBy enteredBy',
  event: 'reports.reported-indicator.attested',
  as: () => attestorOf(world.organisationId),
  stranger: () => attestorOf(world.neighbourId),
  input: () => seen(world),
  otherwise: { version: 7 },
  after: { version: 2, status: 'ATTESTED', attested: true, attestedOn: '2026-06-15' },
  invalid: [],
});

describeCommand({
  ...common,
  mutation: 'withdrawReportedIndicator',
  fields: 'status attested',
  event: 'reports.reported-indicator.withdrawn',
  as: () => officerOf(world.organisationId),
  stranger: () => officerOf(world.neighbourId),
  input: async () => ({ ...(await seen(world)), reason: 'Nhập nhầm kỳ' }),
  otherwise: { reason: 'Nhập trùng' },
  after: { version: 2, status: 'WITHDRAWN', attested: false },
  invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
});

test('the one who entered a figure never attests it, and the answer names the law', async () => {
  const both = ['reported-indicator:write', 'reported-indicator:attest'];
  const as = { as: { sub: `officer-of-${world.organisationId}`, organisationId: world.organisationId, scopes: both } };
  expect(await attest(world, await enter(world), as)).toMatchObject({
    rule: 'reported.separation',
    legalBasis: 'Luật 89/2015/QH13, Điều 5, Điều 10',
  });
});
