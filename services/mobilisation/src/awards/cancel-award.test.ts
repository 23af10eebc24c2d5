import { afterAll, beforeAll } from '@jest/globals';
import { givenAward, startWorld, type World } from '../../test/mobilisation.ts';
import { describeFinality, describeReasoned } from '../../test/record.contract.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const cancel = {
  mutation: 'cancelAward',
  type: 'Award',
  fields: 'status',
  table: 'award',
  event: 'mobilisation.award.cancelled',
  input: async () => {
    const { id, version } = await givenAward(world);
    return { id, version, reason: 'Nhập trùng' };
  },
  otherwise: { reason: 'Nhập nhầm' },
  after: { status: 'CANCELLED', version: 2 },
  invalid: [],
  refused: [],
};
describeReasoned(() => world, cancel);
describeFinality(() => world, cancel);
