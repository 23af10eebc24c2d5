import { describeCancel } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenChild, givenPledge, keeperOf } from '../../test/sponsorship.ts';
import { startWorld, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel({
  service: () => world.service,
  table: 'sponsored_child',
  as: () => keeperOf(world.organisationId),
  stranger: () => keeperOf(world.neighbourId),
  mutation: 'cancelSponsoredChild',
  type: 'SponsoredChild',
  event: 'welfare.sponsored-child.cancelled',
  given: () => givenChild(world),
});

test('a child with a pledge stays', async () => {
  const { child } = (await givenPledge(world)) as unknown as { child: { id: string } };
  const input = { id: child.id, version: 1, reason: 'Nhập trùng' };
  const command = { mutation: 'cancelSponsoredChild', input, success: '... on SponsoredChild { id }', changes: true };
  expect(await outcomeOf(world.service, command, keeperOf(world.organisationId))).toMatchObject({ rule: 'child.pledges' });
});
