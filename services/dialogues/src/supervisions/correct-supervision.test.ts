import { afterAll, beforeAll } from '@jest/globals';
import { describeCorrection } from '../../test/change.contract.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCorrection(() => world, 'recordSupervision', { change: { form: 'DOCUMENT_STUDY' }, after: { form: 'DOCUMENT_STUDY' } });
