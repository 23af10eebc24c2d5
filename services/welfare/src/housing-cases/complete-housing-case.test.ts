import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { givenBudget, givenCases, stepsOf, verifierOf } from '../../test/housing.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
let budgetId: string;
beforeAll(async () => {
  world = await startWorld();
  budgetId = (await givenBudget(world)).id;
});
afterAll(() => world.service.stop());

const common = { ...stepsOf(() => world, verifierOf), event: 'welfare.housing-case.completed' };
const items = async (count: number) =>
  (await givenCases(world, count, { reached: 'APPROVED', budgetId })).map((seen) => ({ ...seen, completedOn: '2026-06-01' }));

describeCommand({
  ...common,
  mutation: 'completeHousingCase',
  type: 'HousingCase',
  fields: 'status completedOn leadDays',
  input: async () => ({ ...(await items(1))[0] }),
  otherwise: { completedOn: '2026-06-02' },
  after: { version: 4, status: 'COMPLETED', completedOn: '2026-06-01', leadDays: 213 },
  invalid: [['a wrong version', { version: 0 }, ['version']]],
  refused: [
    ['a day to come', { completedOn: tomorrow }, 'record.happened'],
    ['a day before the approval', { completedOn: '2026-02-28' }, 'housing.order'],
  ],
});

describeBulk({
  ...common,
  mutation: 'completeHousingCases',
  success: 'HousingCasesCompleted',
  field: 'housingCases',
  items,
  invalid: [{ version: 0 }, 'version'],
  refused: [{ completedOn: tomorrow }, 'record.happened'],
});
