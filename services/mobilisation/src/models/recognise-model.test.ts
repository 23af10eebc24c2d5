import { afterAll, beforeAll } from '@jest/globals';
import { startWorld, type World } from '../../test/mobilisation.ts';
import { describeStep } from '../../test/step.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeStep(() => world, {
  one: 'recogniseModel',
  many: 'recogniseModels',
  success: 'ModelsRecognised',
  past: 'recognised',
  behind: 2,
  day: 'recognisedOn',
  status: 'RECOGNISED',
});
