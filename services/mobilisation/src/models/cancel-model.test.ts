import { afterAll, beforeAll } from '@jest/globals';
import { givenModels, type Seen, startWorld, type World } from '../../test/mobilisation.ts';
import { describeCancel } from '../../test/record.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel(() => world, {
  type: 'MobilisationModel',
  table: 'model',
  event: 'mobilisation.model.cancelled',
  given: async () => (await givenModels(world, 1))[0] as Seen,
});
