import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenContributions, givenReceived } from '../../test/campaigns.ts';
import { colleagueOf, officerOf, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  type: 'Contribution',
  table: 'contribution',
  fields: 'status received { value unit } receivedOn verifiedOn',
  changes: true,
} as const;

const receive = {
  ...common,
  mutation: 'receiveContribution',
  event: 'mobilisation.contribution.received',
  input: async () => ({ ...(await givenContributions(world, 1))[0], receivedOn: '2026-03-01', received: '6500000' }),
  otherwise: { received: '6400000' },
  after: {
    version: 2,
    status: 'RECEIVED',
    received: { value: '6500000', unit: 'VND' },
    receivedOn: '2026-03-01',
    verifiedOn: null,
  },
  invalid: [['nothing', { received: '0' }, ['received']]],
  refused: [
    ['a day to come', { receivedOn: tomorrow }, 'record.happened'],
    ['a day before the promise', { receivedOn: '2026-01-31' }, 'contribution.order'],
    ['half a đồng', { received: '0.5' }, 'contribution.whole'],
  ],
} as const;
describeCommand(receive);

const receiveAll = {
  ...receive,
  mutation: 'receiveContributions',
  success: 'ContributionsReceived',
  field: 'contributions',
  items: async (count: number) => (await givenContributions(world, count)).map((seen) => ({ ...seen, receivedOn: '2026-03-01' })),
  invalid: [{ received: '-1' }, 'received'],
  refused: [{ receivedOn: tomorrow }, 'record.happened'],
} as const;
describeBulk(receiveAll);

const verify = {
  ...common,
  mutation: 'verifyContribution',
  event: 'mobilisation.contribution.verified',
  as: () => colleagueOf(world.organisationId),
  input: async () => ({ ...(await givenReceived(world, 1))[0], verifiedOn: '2026-03-05' }),
  otherwise: { verifiedOn: '2026-03-06' },
  after: {
    version: 3,
    status: 'VERIFIED',
    received: { value: '7000000', unit: 'VND' },
    receivedOn: '2026-03-01',
    verifiedOn: '2026-03-05',
  },
  invalid: [['a version below one', { version: 0 }, ['version']]],
  refused: [
    ['a day to come', { verifiedOn: tomorrow }, 'record.happened'],
    ['a day before it came', { verifiedOn: '2026-02-28' }, 'contribution.order'],
  ],
} as const;
describeCommand(verify);

const verifyAll = {
  ...verify,
  mutation: 'verifyContributions',
  success: 'ContributionsVerified',
  field: 'contributions',
  items: async (count: number) => (await givenReceived(world, count)).map((seen) => ({ ...seen, verifiedOn: '2026-03-05' })),
  invalid: [{ version: -1 }, 'version'],
  refused: [{ verifiedOn: tomorrow }, 'record.happened'],
} as const;
describeBulk(verifyAll);

test('whoever received a contribution is refused to verify it', async () => {
  const input = await verify.input();
  const command = { mutation: 'verifyContribution', input, success: '... on Contribution { id }', changes: true };
  expect(await outcomeOf(world.service, command, officerOf(world.organisationId))).toMatchObject({
    __typename: 'RuleViolated',
    rule: 'contribution.separation',
  });
});
