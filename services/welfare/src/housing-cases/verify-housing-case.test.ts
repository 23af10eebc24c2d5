import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { givenCases, stepsOf, verifierOf } from '../../test/housing.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = { ...stepsOf(() => world, verifierOf), event: 'welfare.housing-case.verified' };
const items = async (count: number) =>
  (await givenCases(world, count, { reached: 'OPENED' })).map((seen) => ({ ...seen, verifiedOn: '2026-02-10' }));

describeCommand({
  ...common,
  mutation: 'verifyHousingCase',
  type: 'HousingCase',
  fields: 'status verifiedOn',
  input: async () => ({ ...(await items(1))[0] }),
  otherwise: { verifiedOn: '2026-02-11' },
  after: { version: 2, status: 'VERIFIED', verifiedOn: '2026-02-10' },
  invalid: [['a wrong version', { version: 0 }, ['version']]],
  refused: [
    ['a day to come', { verifiedOn: tomorrow }, 'record.happened'],
    ['a day before the opening', { verifiedOn: '2026-01-31' }, 'housing.order'],
  ],
});

describeBulk({
  ...common,
  mutation: 'verifyHousingCases',
  success: 'HousingCasesVerified',
  field: 'housingCases',
  items,
  invalid: [{ version: 0 }, 'version'],
  refused: [{ verifiedOn: tomorrow }, 'record.happened'],
});
