import { describeCancel } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cancellationUnderTest, given, officerOf, outcomeOf } from '../../test/records.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel(cancellationUnderTest(() => world, 'recordDialogue'));

test('an announced dialogue is cancelled, too, also when its organisation is gone by now', async () => {
  const { id, version } = await given(world, 'announceDialogue');
  await world.service.query(`UPDATE dialogue SET organisation_id = $2 WHERE id = $1`, [id, world.districtFront]);
  const input = { id, version, reason: 'Không tổ chức' };
  expect(
    await outcomeOf(world, { type: 'Dialogue', mutation: 'cancelDialogue', input, as: officerOf(world.cityCommittee) }),
  ).toMatchObject({ status: 'CANCELLED', scheduledOn: '2026-12-01' });
});
