import { describeCancel } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { cancellationUnderTest } from '../../test/records.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel(cancellationUnderTest(() => world, 'recordSupervision'));
