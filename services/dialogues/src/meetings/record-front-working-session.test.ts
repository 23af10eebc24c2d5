import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { entryUnderTest, outcomeOf } from '../../test/records.ts';
import { pastDay, samples } from '../../test/samples.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const { single, bulk } = entryUnderTest(() => world, 'recordFrontWorkingSession');

describeCommand({
  ...single,
  otherwise: { frontId: null },
  after: { version: 1, status: 'RECORDED', date: pastDay, tier: 'GRASSROOTS' },
  invalid: [['a blank title', { title: '   ' }, ['title']]],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({ ...bulk, invalid: [{ title: '' }, 'title'], refused: [{ date: tomorrow }, 'record.happened'] });

test('whoever is named as the Front is one, and existed that day; nobody need be named', async () => {
  const record = (items: object[]) =>
    outcomeOf(world, {
      type: 'FrontWorkingSession',
      mutation: 'recordFrontWorkingSessions',
      input: { frontWorkingSessions: items.map((own) => ({ ...samples.recordFrontWorkingSession(world), ...own })) },
    });
  expect(await record([{ frontId: null }, { frontId: world.enterprise }])).toMatchObject({
    rule: 'front-working-session.front',
    index: 1,
  });
  expect(await record([{}, { frontId: world.districtFront }])).toMatchObject({ rule: 'organisation.existed', index: 1 });
  expect(await world.service.query('SELECT 1 FROM front_working_session WHERE front_id IS NULL')).toEqual([]);
  expect((await record([{ frontId: null }, {}])).records).toMatchObject([{ front: null }, { front: { id: world.wardFront } }]);
});
