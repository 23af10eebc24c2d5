import { afterAll, beforeAll } from '@jest/globals';
import { givenProjects, givenTalks } from '../../test/campaigns.ts';
import { type Seen, startWorld, tomorrow, type World } from '../../test/mobilisation.ts';
import { describeCancel, describeFinality, describeReasoned } from '../../test/record.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = { type: 'ClearanceProject', table: 'clearance_project' };

const correct = {
  ...common,
  fields: 'status name deployedOn mobilisation { householdVisits householdsVisited }',
  mutation: 'correctClearanceProject',
  event: 'mobilisation.clearance-project.corrected',
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
  ],
  refused: [
    ['a day to come', { deployedOn: tomorrow }, 'record.happened'],
    ['a completion that was not', { completedOn: '2026-05-31' }, 'clearance.day'],
    ['a day after the talks', { deployedOn: '2026-04-01' }, 'clearance.order'],
  ],
} as const;
describeReasoned(() => world, correct);
describeFinality(() => world, correct);

describeCancel(() => world, {
  ...common,
  event: 'mobilisation.clearance-project.cancelled',
  given: async () => (await givenProjects(world, 1))[0] as Seen,
});
