import { describeCancel } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { givenAward, startWorld, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel({
  ...underTest(() => world),
  mutation: 'cancelAward',
  type: 'Award',
  table: 'award',
  event: 'mobilisation.award.cancelled',
  given: () => givenAward(world),
});
