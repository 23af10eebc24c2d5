import { afterAll, beforeAll } from '@jest/globals';
import { describeCorrection } from '../../test/change.contract.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCorrection(() => world, 'recordPeoplesConference', { change: { attendees: 150 }, after: { attendees: 150 } });
