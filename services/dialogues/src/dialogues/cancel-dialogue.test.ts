import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeCancellation, given } from '../../test/change.contract.ts';
import { officerOf, outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancellation(() => world, 'recordDialogue');

test('an announced dialogue is cancelled, too, also when its organisation is gone by now', async () => {
  const dialogue = await given(world, 'announceDialogue');
  await world.service.query(`UPDATE dialogue SET organisation_id = $2 WHERE id = $1`, [dialogue['id'], world.districtFront]);
  const input = { id: dialogue['id'], version: 1, reason: 'Không tổ chức' };
  expect(
    await outcomeOf(world, { type: 'Dialogue', mutation: 'cancelDialogue', input, as: officerOf(world.cityCommittee) }),
  ).toMatchObject({
    status: 'CANCELLED',
    scheduledOn: '2026-12-01',
  });
});
