import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeChange, given } from '../../test/change.contract.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeChange(() => world, {
  mutation: 'endReceptionSchedule',
  entry: 'publishReceptionSchedule',
  past: 'ended',
  change: () => ({ validTo: '2027-01-01' }),
});

test('after its end a schedule has no days and is in force no more', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  const end = (validTo: string) =>
    outcomeOf(world, { type: 'ReceptionSchedule', mutation: 'endReceptionSchedule', input: { id, version: 1, validTo } });
  expect(await end('2026-10-20')).toMatchObject({ rule: 'record.ends-later' });
  await end('2026-12-15');
  const { data } = await world.service.graphql(
    `query ($id: UUID!, $organisationId: UUID!) {
       receptionSchedule(id: $id) { days { nominalOn } }
       before: receptionSchedules(filter: { on: "2026-12-14", organisationId: $organisationId, to: "2026-10-20" }) { nodes { id } }
       after: receptionSchedules(filter: { on: "2026-12-15", organisationId: $organisationId, to: "2026-10-20" }) { nodes { id } } }`,
    { id, organisationId: world.wardCommittee },
  );
  const nodes = (list: string) => (data as Record<string, { nodes: { id: string }[] }>)[list]?.nodes.map((node) => node.id);
  expect(data).toMatchObject({ receptionSchedule: { days: [{ nominalOn: '2026-12-01' }] } });
  expect(nodes('before')).toContain(id);
  expect(nodes('after')).not.toContain(id);
});
