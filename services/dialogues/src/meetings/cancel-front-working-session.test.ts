import { afterAll, beforeAll } from '@jest/globals';
import { describeCancellation } from '../../test/change.contract.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancellation(() => world, 'recordFrontWorkingSession');
