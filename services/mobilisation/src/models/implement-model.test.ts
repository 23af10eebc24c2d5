import { afterAll, beforeAll } from '@jest/globals';
import { startWorld, type World } from '../../test/mobilisation.ts';
import { describeStep } from '../../test/step.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeStep(() => world, {
  one: 'implementModel',
  many: 'implementModels',
  success: 'ModelsImplemented',
  past: 'implemented',
  behind: 1,
  day: 'implementedOn',
  status: 'IMPLEMENTING',
});
