import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { writtenIn } from '@danvan/testing/send-command';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { administrator, entryUnderTest, eventsOf, given, outcomeOf } from '../../test/records.ts';
import { pastDay, samples } from '../../test/samples.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const { single, bulk } = entryUnderTest(() => world, 'recordReception');

describeCommand({
  ...single,
  otherwise: { visitors: 13 },
  after: { version: 1, status: 'RECORDED', date: pastDay, receivedBy: 'HEAD', visitors: 12, nominalOn: null, schedule: null },
  invalid: [
    ['a blank title', { title: '   ' }, ['title']],
    ['a day of no schedule', { nominalOn: pastDay }, ['nominalOn']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
    ['an unknown schedule', { receptionScheduleId: randomUUID(), nominalOn: pastDay }, 'reception.schedule-known'],
  ],
});

describeBulk({ ...bulk, invalid: [{ nominalOn: pastDay }, 'nominalOn'], refused: [{ date: tomorrow }, 'record.happened'] });

describe('a session of a schedule', () => {
  let receptionScheduleId: string;
  beforeEach(async () => {
    receptionScheduleId = (await given(world, 'publishReceptionSchedule', { validFrom: '2023-01-01' })).id;
  });

  const session = (nominalOn: string, date = nominalOn, own: object = {}) => ({
    ...samples.recordReception(world),
    receptionScheduleId,
    nominalOn,
    date,
    ...own,
  });
  const record = (input: object) => outcomeOf(world, { type: 'Reception', mutation: 'recordReception', input });
  const recordAll = (receptions: object[]) =>
    outcomeOf(world, { type: 'Reception', mutation: 'recordReceptions', input: { receptions } });

  test('tells the nominal day and the day on which people were received', async () => {
    const made = await record(session('2023-05-01', '2023-05-04'));
    expect(made).toMatchObject({ nominalOn: '2023-05-01', date: '2023-05-04', schedule: { id: receptionScheduleId } });
    expect(await eventsOf(world, made.id)).toMatchObject([
      { data: { receptionScheduleId, nominalOn: '2023-05-01', date: '2023-05-04', receivedBy: 'HEAD', visitors: 12 } },
    ]);
  });

  test('all 24 of 2023 are recorded at once, each on its day, and found by the schedule', async () => {
    const { data } = await world.service.graphql<{ receptionSchedule: { days: { nominalOn: string; receivesOn: string }[] } }>(
      `query ($id: UUID!) { receptionSchedule(id: $id) { days(from: "2023-01-01", to: "2023-12-31") { nominalOn receivesOn } } }`,
      { id: receptionScheduleId },
    );
    const days = data?.receptionSchedule.days ?? [];
    const { records } = await recordAll(days.map(({ nominalOn, receivesOn }) => session(nominalOn, receivesOn)));
    expect(records).toHaveLength(24);
    expect(records.filter(({ nominalOn, date }) => nominalOn !== date)).toHaveLength(10);
    const found = await world.service.graphql(
      `query ($id: UUID!) { receptions(filter: { receptionScheduleId: $id, receivedBy: HEAD }) { totalCount } }`,
      { id: receptionScheduleId },
    );
    expect(found.data).toEqual({ receptions: { totalCount: 24 } });
  });

  test('may be later than its day, never earlier', async () => {
    expect(await record(session('2023-05-01', '2023-05-03'))).toMatchObject({ rule: 'reception.not-before-schedule' });
    expect(await record(session('2023-05-01', '2023-05-08'))).toMatchObject({ __typename: 'Reception' });
  });

  test.each([
    ['reception.scheduled-day', () => session('2023-05-02')],
    ['reception.own-schedule', () => session('2023-06-01', '2023-06-01', { organisationId: world.wardFront })],
    ['reception.schedule-known', () => session('2023-06-01', '2023-06-01', { receptionScheduleId: randomUUID() })],
  ])('%s names the index and nothing is written', async (rule, wrong) => {
    const before = await writtenIn(world.service, ['reception']);
    const as = administrator;
    const input = { receptions: [session('2023-08-01'), wrong()] };
    expect(await outcomeOf(world, { type: 'Reception', mutation: 'recordReceptions', input, as })).toMatchObject({
      rule,
      index: 1,
    });
    expect(await writtenIn(world.service, ['reception'])).toEqual(before);
  });

  test('a day has one session, in one list, across calls, and at the same instant; a cancelled one makes room', async () => {
    const twice = [session('2023-08-01'), session('2023-08-01')];
    expect(await recordAll(twice)).toMatchObject({ rule: 'reception.once-a-day', index: 1 });
    const both = await Promise.all(twice.map(record));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Reception', 'RuleViolated']);
    const made = both.find(({ __typename }) => __typename === 'Reception');
    const input = { id: made?.id, version: 1, reason: 'Nhập trùng' };
    await outcomeOf(world, { type: 'Reception', mutation: 'cancelReception', input });
    expect(await record(session('2023-08-01'))).toMatchObject({ __typename: 'Reception' });
  });

  test('a schedule without a day, or a day without a schedule, is invalid', async () => {
    for (const missing of [{ nominalOn: null }, { receptionScheduleId: null }]) {
      expect(await record(session('2023-08-01', '2023-08-01', missing))).toMatchObject({
        issues: [{ path: ['reception', 'nominalOn'] }],
      });
    }
  });

  test('none is recorded by a cancelled schedule', async () => {
    const input = { id: receptionScheduleId, version: 1, reason: 'Công khai nhầm' };
    await outcomeOf(world, { type: 'ReceptionSchedule', mutation: 'cancelReceptionSchedule', input });
    expect(await record(session('2023-08-01'))).toMatchObject({ rule: 'reception.own-schedule' });
  });
});
