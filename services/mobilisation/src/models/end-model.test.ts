import { afterAll, beforeAll } from '@jest/globals';
import { startWorld, type World } from '../../test/mobilisation.ts';
import { describeStep } from '../../test/step.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeStep(() => world, { one: 'endModel', past: 'ended', behind: 2, day: 'endedOn', status: 'ENDED' });
