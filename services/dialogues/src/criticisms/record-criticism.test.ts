import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll } from '@jest/globals';
import { entryUnderTest } from '../../test/records.ts';
import { pastDay } from '../../test/samples.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const { single, bulk } = entryUnderTest(() => world, 'recordCriticism');

describeCommand({
  ...single,
  otherwise: { form: 'WRITTEN' },
  after: { version: 1, status: 'RECORDED', date: pastDay, form: 'CONFERENCE' },
  invalid: [['a blank title', { title: '   ' }, ['title']]],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({ ...bulk, invalid: [{ title: '' }, 'title'], refused: [{ date: tomorrow }, 'record.happened'] });
