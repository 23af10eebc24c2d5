import { describeCancel, describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cancellationUnderTest, changeUnderTest, given, outcomeOf } from '../../test/records.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel(cancellationUnderTest(() => world, 'publishReceptionSchedule'));
describeCancel(cancellationUnderTest(() => world, 'recordReception'));

const command = changeUnderTest(() => world, 'publishReceptionSchedule', {
  mutation: 'endReceptionSchedule',
  past: 'ended',
  input: { validTo: '2027-01-01' },
});
describeCommand({
  ...command,
  otherwise: { validTo: '2027-01-02' },
  after: { status: 'PUBLISHED', validTo: '2027-01-01', version: 2 },
  invalid: [],
  refused: [['an end that is not later than the first day', { validTo: '2026-10-20' }, 'record.ends-later']],
});
describeFinality(command, 'cancelReceptionSchedule');

test('after its end a schedule has no days and is in force no more', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  const input = { id, version: 1, validTo: '2026-12-15' };
  await outcomeOf(world, { type: 'ReceptionSchedule', mutation: 'endReceptionSchedule', input });
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
