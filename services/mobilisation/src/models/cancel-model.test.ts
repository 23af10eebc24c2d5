import { afterAll, beforeAll } from '@jest/globals';
import { givenModels, startWorld, type World } from '../../test/mobilisation.ts';
import { describeFinality, describeReasoned } from '../../test/record.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const cancel = {
  mutation: 'cancelModel',
  type: 'MobilisationModel',
  fields: 'status',
  table: 'model',
  event: 'mobilisation.model.cancelled',
  input: async () => ({ ...(await givenModels(world, 1))[0], reason: 'Nhập trùng' }),
  otherwise: { reason: 'Nhập nhầm' },
  after: { status: 'CANCELLED', version: 2 },
  invalid: [],
  refused: [],
};
describeReasoned(() => world, cancel);
describeFinality(() => world, cancel);
