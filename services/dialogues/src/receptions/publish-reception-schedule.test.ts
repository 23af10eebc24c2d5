import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { writtenIn } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { entryUnderTest, given } from '../../test/records.ts';
import { freeText, pastDay } from '../../test/samples.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const { single, bulk } = entryUnderTest(() => world, 'publishReceptionSchedule');

describeCommand({
  ...single,
  otherwise: { monthDays: [2] },
  after: { version: 1, status: 'PUBLISHED', date: pastDay, validTo: null, monthDays: [1, 15], place: freeText },
  invalid: [
    ['a blank title', { title: '   ' }, ['title']],
    ['a schedule of two patterns', { weekdays: ['MONDAY'] }, ['monthDays']],
    ['a schedule without a pattern', { monthDays: [] }, ['monthDays']],
    ['the 32nd of a month', { monthDays: [32] }, ['monthDays', '0']],
    ['25 o’clock', { endsAt: '25:00' }, ['endsAt']],
    ['an end before the start', { endsAt: '07:59' }, ['endsAt']],
    ['an end before the first day', { validTo: '2026-10-20' }, ['validTo']],
  ],
  refused: [
    ['a schedule that names no day', { validFrom: '2026-10-02', validTo: '2026-10-15' }, 'reception-schedule.receives'],
    ['a first day on which the organisation did not exist', { validFrom: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...bulk,
  invalid: [{ endsAt: '07:59' }, 'endsAt'],
  refused: [{ validFrom: '2026-10-02', validTo: '2026-10-15' }, 'reception-schedule.receives'],
});

const publish = (own: object) => given(world, 'publishReceptionSchedule', own);

test('everybody reads which days of 2027 people are received on, moved where the day is not worked', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  const { data, errors } = await world.service.graphql(
    `query ($id: UUID!) { receptionSchedule(id: $id) { days(from: "2027-05-01", to: "2027-05-31") { nominalOn receivesOn isMoved dayOff isProvisional } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    receptionSchedule: {
      days: [
        { nominalOn: '2027-05-01', receivesOn: '2027-05-04', isMoved: true, dayOff: 'Ngày Quốc tế lao động' },
        { nominalOn: '2027-05-15', receivesOn: '2027-05-17', isMoved: true, dayOff: null },
      ],
    },
  });
});

test('more than a year of days at a time is refused, and the rest of the answer stays', async () => {
  const { id } = await given(world, 'publishReceptionSchedule');
  const { data, errors } = await world.service.graphql(
    `query ($id: UUID!) { receptionSchedule(id: $id) { id days(from: "2026-01-01", to: "2027-01-03") { nominalOn } } }`,
    { id },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(data).toEqual({ receptionSchedule: { id, days: null } });
});

test('a schedule ahead is posted five working days before its first day, 24/11 being off', async () => {
  const before = await writtenIn(world.service, ['reception_schedule']);
  const ahead = { monthDays: null, validFrom: '2026-11-25' };
  expect(await publish({ ...ahead, dates: ['2026-11-27'] })).toMatchObject({
    rule: 'reception-schedule.notice',
    legalBasis: 'Luật 42/2013/QH13, Điều 24.4',
  });
  expect(await writtenIn(world.service, ['reception_schedule'])).toEqual(before);
  expect(await publish({ ...ahead, dates: ['2026-12-01'] })).toMatchObject({ __typename: 'ReceptionSchedule' });
});

test('whatever is wrong with a schedule is told at once', async () => {
  const { issues } = await publish({ monthDays: [], endsAt: '07:59', validTo: '2026-10-20' });
  expect(issues.map(({ path }) => path)).toEqual([
    ['receptionSchedule', 'monthDays'],
    ['receptionSchedule', 'endsAt'],
    ['receptionSchedule', 'validTo'],
  ]);
});
