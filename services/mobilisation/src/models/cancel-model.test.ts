import { describeCancel } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { givenModels, type Seen, startWorld, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel({
  ...underTest(() => world),
  mutation: 'cancelModel',
  type: 'MobilisationModel',
  table: 'model',
  event: 'mobilisation.model.cancelled',
  given: async () => (await givenModels(world, 1))[0] as Seen,
});
