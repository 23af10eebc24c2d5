import { afterAll, beforeAll } from '@jest/globals';
import { startWorld, type World } from '../../test/mobilisation.ts';
import { describeStep } from '../../test/step.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeStep(() => world, {
  one: 'approveModel',
  many: 'approveModels',
  success: 'ModelsApproved',
  past: 'approved',
  behind: 0,
  day: 'approvedOn',
  status: 'APPROVED',
});
