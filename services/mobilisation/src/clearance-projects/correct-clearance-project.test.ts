import { describeCancel, describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { givenProjects, givenTalks } from '../../test/campaigns.ts';
import { type Seen, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = { ...underTest(() => world), type: 'ClearanceProject', table: 'clearance_project' };

const correct = {
  ...common,
  fields: 'status name deployedOn mobilisation { householdVisits householdsVisited }',
  mutation: 'correctClearanceProject',
  event: 'mobilisation.clearance-project.corrected',
  changes: true,
  input: async () => {
    const { id, version } = await givenTalks(world);
    return { id, version, reason: 'Ghi nhầm số lượt', householdVisits: 48 };
  },
  otherwise: { householdVisits: 49 },
  after: {
    status: 'DEPLOYED',
    name: 'Mở rộng bệnh viện Phổi',
    deployedOn: '2026-01-10',
    mobilisation: { householdVisits: 48, householdsVisited: 31 },
    version: 3,
  },
  invalid: [
    ['a correction that corrects nothing', { householdVisits: null }, []],
    ['more households than visits', { householdVisits: 30 }, ['householdsVisited']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { deployedOn: tomorrow }, 'record.happened'],
    ['a completion that was not', { completedOn: '2026-05-31' }, 'clearance.day'],
    ['a day after the talks', { deployedOn: '2026-04-01' }, 'clearance.order'],
  ],
} as const;
describeCommand(correct);
describeFinality(correct, 'cancelClearanceProject');

describeCancel({
  ...common,
  mutation: 'cancelClearanceProject',
  event: 'mobilisation.clearance-project.cancelled',
  given: async () => (await givenProjects(world, 1))[0] as Seen,
});
