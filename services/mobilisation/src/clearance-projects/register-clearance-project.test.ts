import { givenArea } from '@danvan/testing';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { givenTalks, projectOf } from '../../test/campaigns.ts';
import { startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
let foreignWard: string;
beforeAll(async () => {
  world = await startWorld();
  foreignWard = (await givenArea(world.service, { kind: 'WARD' })).areaId;
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  type: 'ClearanceProject',
  table: 'clearance_project',
};

const register = {
  ...common,
  mutation: 'registerClearanceProject',
  changes: false,
  event: 'mobilisation.clearance-project.registered',
  fields: 'status name deployedOn completedOn mobilisedOn mobilisation { issuesRaised } tier synthetic',
  input: async () => projectOf(world),
  otherwise: { name: 'Đường ven biển' },
  after: {
    version: 1,
    status: 'DEPLOYED',
    name: 'Mở rộng bệnh viện Phổi',
    deployedOn: '2026-01-10',
    completedOn: null,
    mobilisedOn: null,
    mobilisation: null,
    tier: 'GRASSROOTS',
    synthetic: true,
  },
  invalid: [['an empty name', { name: ' ' }, ['name']]],
  refused: [
    ['a day to come', { deployedOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { deployedOn: '1940-01-01' }, 'organisation.existed'],
  ],
} as const;
describeCommand(register);

describeBulk({
  ...register,
  mutation: 'registerClearanceProjects',
  success: 'ClearanceProjectsRegistered',
  field: 'clearanceProjects',
  items: async (count) => Array.from({ length: count }, (_, i) => projectOf(world, { name: `Dự án ${i + 1}` })),
  invalid: [{ name: '' }, 'name'],
  get refused() {
    return [{ areaId: foreignWard }, 'area.within'] as const;
  },
});

const complete = {
  ...common,
  mutation: 'completeClearanceProject',
  changes: true,
  event: 'mobilisation.clearance-project.completed',
  fields: 'status completedOn',
  input: async () => {
    const { id, version } = await givenTalks(world);
    return { id, version, completedOn: '2026-05-31' };
  },
  otherwise: { completedOn: '2026-05-30' },
  after: { version: 3, status: 'COMPLETED', completedOn: '2026-05-31' },
  invalid: [['a version below one', { version: 0 }, ['version']]],
  refused: [
    ['a day to come', { completedOn: tomorrow }, 'record.happened'],
    ['a day before the talks', { completedOn: '2026-03-30' }, 'clearance.order'],
  ],
} as const;
describeCommand(complete);
