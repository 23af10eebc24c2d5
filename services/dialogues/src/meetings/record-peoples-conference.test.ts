import { afterAll, beforeAll } from '@jest/globals';
import { describeEntry, describePastEntry } from '../../test/entry.contract.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeEntry(() => world, 'recordPeoplesConference', 'recorded');
describePastEntry(() => world, 'recordPeoplesConference', 'date');
