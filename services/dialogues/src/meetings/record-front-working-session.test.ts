import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEntry, describePastEntry } from '../../test/entry.contract.ts';
import { samples } from '../../test/samples.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { written } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeEntry(() => world, 'recordFrontWorkingSession', 'recorded');
describePastEntry(() => world, 'recordFrontWorkingSession', 'date');

test('whoever is named as the Front is one, and existed that day; nobody need be named', async () => {
  const before = await written(world);
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
  expect(await written(world)).toEqual(before);
  expect((await record([{ frontId: null }])).records).toMatchObject([{ front: null }]);
});
