import { afterAll, beforeAll } from '@jest/globals';
import { givenAward, startWorld, type World } from '../../test/mobilisation.ts';
import { describeCancel } from '../../test/record.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel(() => world, {
  type: 'Award',
  table: 'award',
  event: 'mobilisation.award.cancelled',
  given: () => givenAward(world),
});
