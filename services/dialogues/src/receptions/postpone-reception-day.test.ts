import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeChange, given } from '../../test/change.contract.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const reason = 'Cơ quan sửa trụ sở tiếp dân';
const postponed = { nominalOn: '2026-12-01', receivesOn: '2026-12-03', reason };

describeChange(() => world, {
  mutation: 'postponeReceptionDay',
  entry: 'publishReceptionSchedule',
  past: 'day-postponed',
  change: () => postponed,
});

async function postpone({ id, version = 1, ...own }: { id: unknown; version?: number } & Record<string, unknown>) {
  const input = { id, version, ...postponed, ...own };
  return outcomeOf(world, { type: 'ReceptionSchedule', mutation: 'postponeReceptionDay', input });
}

async function daysOf(id: unknown) {
  const { data } = await world.service.graphql<{ receptionSchedule: { days: object[] } }>(
    `query ($id: UUID!) { receptionSchedule(id: $id) {
       days(from: "2026-12-01", to: "2026-12-10") { nominalOn receivesOn isMoved dayOff postponedBecause } } }`,
    { id },
  );
  return data?.receptionSchedule.days;
}

test('the schedule and its calendar show the new day and why, and the event keeps the reason back', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  await postpone({ id });
  const day = { nominalOn: '2026-12-01', receivesOn: '2026-12-03', isMoved: true, dayOff: null, postponedBecause: reason };
  expect(await daysOf(id)).toEqual([day]);
  const calendar = await fetch(new URL(`/calendars/${world.wardCommittee}.ics`, world.service.running.url));
  const event = (await calendar.text())
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .find((one) => one.includes(`${id}-2026-12-01`));
  expect(event).toContain('DTSTART:20261203T010000Z');
  expect(event).toContain(`Lý do: ${reason}`);
  const told = (await world.service.outbox()).filter(({ key }) => key === id).at(-1);
  expect(told).toMatchObject({ data: { postponements: [{ nominalOn: '2026-12-01', receivesOn: '2026-12-03' }] } });
  expect(JSON.stringify(told)).not.toContain(reason);
});

test('put off once more, the later word holds', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  await postpone({ id });
  await postpone({ id, version: 2, receivesOn: '2026-12-02', reason: 'Xong sớm' });
  expect(await daysOf(id)).toMatchObject([{ receivesOn: '2026-12-02', postponedBecause: 'Xong sớm' }]);
});

test.each([
  ['a day that the schedule does not name', { nominalOn: '2026-12-02' }, 'reception.scheduled-day'],
  ['to the day itself', { receivesOn: '2026-12-01' }, 'reception-schedule.postponed-to'],
  ['to a day that is not worked', { receivesOn: '2026-12-05' }, 'reception-schedule.postponed-to'],
  ['to a day gone by', { nominalOn: '2026-11-02', receivesOn: '2026-11-20' }, 'reception.scheduled-day'],
  ['a day gone by to another one', { nominalOn: '2026-11-15', receivesOn: '2026-11-20' }, 'reception-schedule.postponed-to'],
] as const)('%s is refused', async (_, own, rule) => {
  const { id } = await given(world, 'publishReceptionSchedule');
  expect(await postpone({ id, ...own })).toMatchObject({ __typename: 'RuleViolated', rule });
});

test('a day for which people were received is not put off, and a day that is put off receives no earlier', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  const session = (nominalOn: string, date: string) => ({
    organisationId: world.wardCommittee,
    title: 'Tiếp công dân',
    date,
    receptionScheduleId: id,
    nominalOn,
    receivedBy: 'HEAD',
  });
  const record = (nominalOn: string, date: string) =>
    outcomeOf(world, { type: 'Reception', mutation: 'recordReception', input: session(nominalOn, date) });
  await postpone({ id, nominalOn: '2026-11-15', receivesOn: '2026-12-07' });
  expect(await record('2026-11-15', '2026-11-20')).toMatchObject({ rule: 'reception.not-before-schedule' });
  expect(await record('2026-11-01', '2026-11-02')).toMatchObject({ __typename: 'Reception' });
  expect(await postpone({ id, version: 2, nominalOn: '2026-11-01' })).toMatchObject({ rule: 'reception-schedule.received' });
});
