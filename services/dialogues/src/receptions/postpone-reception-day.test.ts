import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditOf, changeUnderTest, given, outcomeOf } from '../../test/records.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const reason = 'Cơ quan sửa trụ sở tiếp dân';
const postponed = { nominalOn: '2026-12-01', receivesOn: '2026-12-03', reason };

const command = changeUnderTest(() => world, 'publishReceptionSchedule', {
  mutation: 'postponeReceptionDay',
  past: 'day-postponed',
  input: postponed,
});
describeCommand({
  ...command,
  otherwise: { receivesOn: '2026-12-04' },
  after: { status: 'PUBLISHED', version: 2 },
  invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
  refused: [
    ['a day that the schedule does not name', { nominalOn: '2026-12-02' }, 'reception.scheduled-day'],
    ['a day put off to the day itself', { receivesOn: '2026-12-01' }, 'reception-schedule.postponed-to'],
    ['a day put off to one that is not worked', { receivesOn: '2026-12-05' }, 'reception-schedule.postponed-to'],
    ['an unnamed day put off to a day gone by', { nominalOn: '2026-11-02', receivesOn: '2026-11-20' }, 'reception.scheduled-day'],
    [
      'a day gone by put off to another one',
      { nominalOn: '2026-11-15', receivesOn: '2026-11-20' },
      'reception-schedule.postponed-to',
    ],
  ],
});
describeFinality(command, 'cancelReceptionSchedule');

async function postpone({ id, version = 1, ...own }: { id: string; version?: number } & Record<string, unknown>) {
  const input = { id, version, ...postponed, ...own };
  return outcomeOf(world, { type: 'ReceptionSchedule', mutation: 'postponeReceptionDay', input });
}

async function daysOf(id: string) {
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
  const audit = await auditOf(world, id);
  expect(audit.at(-1)).toMatchObject({ reason, before: { postponements: [] }, after: { postponements: [{}] } });
  expect(JSON.stringify(audit.map(({ before, after }) => [before, after]))).not.toContain(reason);
});

test('put off once more, the later word holds', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  await postpone({ id });
  await postpone({ id, version: 2, receivesOn: '2026-12-02', reason: 'Xong sớm' });
  expect(await daysOf(id)).toMatchObject([{ receivesOn: '2026-12-02', postponedBecause: 'Xong sớm' }]);
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
