import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { entryUnderTest, eventsOf, given } from '../../test/records.ts';
import { pastDay } from '../../test/samples.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const { single, bulk } = entryUnderTest(() => world, 'recordDialogue');
const outcome = { attendees: 120, opinionsRaised: 18, answeredOnSpot: 15, chairedBy: 'PEOPLES_COMMITTEE_CHAIR' };

describeCommand({
  ...single,
  otherwise: { attendees: 121 },
  // Held without an announcement and without asking for its notice.
  after: { ...outcome, version: 1, status: 'HELD', kind: 'AD_HOC', date: pastDay, heldOn: pastDay, scheduledOn: null },
  invalid: [
    ['more answers than opinions', { opinionsRaised: 3, answeredOnSpot: 4 }, ['answeredOnSpot']],
    ['an answer to no opinion', { opinionsRaised: null, answeredOnSpot: 1 }, ['answeredOnSpot']],
    ['fewer than nobody', { attendees: -1 }, ['attendees']],
  ],
  refused: [
    ['a day to come', { heldOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { heldOn: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...bulk,
  invalid: [{ answeredOnSpot: 19 }, 'answeredOnSpot'],
  refused: [{ heldOn: tomorrow }, 'record.happened'],
});

test('the event tells how a dialogue went and who organised it besides', async () => {
  const { id } = await given(world, 'recordDialogue');
  expect(await eventsOf(world, id)).toMatchObject([
    { data: { ...outcome, status: 'HELD', heldOn: pastDay, coOrganiserIds: [world.wardFront] } },
  ]);
});

test('figures that nobody wrote down stay unknown', async () => {
  const none = { attendees: null, opinionsRaised: null, answeredOnSpot: null, chairedBy: null };
  expect(await given(world, 'recordDialogue', none)).toMatchObject({ __typename: 'Dialogue', ...none });
});

test('the counting organisation is no co-organiser', async () => {
  expect(await given(world, 'recordDialogue', { coOrganiserIds: [world.wardCommittee] })).toMatchObject({
    rule: 'dialogue.organisers',
  });
});
