import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { given } from '../../test/change.contract.ts';
import { describeEntry } from '../../test/entry.contract.ts';
import { samples } from '../../test/samples.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { written } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeEntry(() => world, 'publishReceptionSchedule', 'published');

const publish = (own: object) =>
  outcomeOf(world, {
    type: 'ReceptionSchedule',
    mutation: 'publishReceptionSchedule',
    input: { ...samples.publishReceptionSchedule(world), ...own },
  });

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
  const before = await written(world);
  const ahead = { monthDays: null, validFrom: '2026-11-25' };
  expect(await publish({ ...ahead, dates: ['2026-11-27'] })).toMatchObject({
    rule: 'reception-schedule.notice',
    legalBasis: 'Luật 42/2013/QH13, Điều 24.4',
  });
  expect(await written(world)).toEqual(before);
  expect(await publish({ ...ahead, dates: ['2026-12-01'] })).toMatchObject({ __typename: 'ReceptionSchedule' });
});

test.each([
  ['two patterns', { weekdays: ['MONDAY'] }, 'monthDays'],
  ['no pattern', { monthDays: [] }, 'monthDays'],
  ['the 32nd', { monthDays: [32] }, 'monthDays'],
  ['25 o’clock', { endsAt: '25:00' }, 'endsAt'],
  ['an end before the start', { endsAt: '07:59' }, 'endsAt'],
  ['an end before the first day', { validTo: '2026-10-20' }, 'validTo'],
])('%s is invalid', async (_, own, field) => {
  expect((await publish(own)).issues?.map(({ path }) => path[0])).toContain(field);
});

test('a schedule that names no day is refused', async () => {
  const own = { validFrom: '2026-10-02', validTo: '2026-10-15' };
  expect(await publish(own)).toMatchObject({ rule: 'reception-schedule.receives' });
});
