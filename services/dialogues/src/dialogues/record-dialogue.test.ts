import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEntry, describePastEntry } from '../../test/entry.contract.ts';
import { pastDay, samples } from '../../test/samples.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { eventsOf } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeEntry(() => world, 'recordDialogue', 'recorded');
describePastEntry(() => world, 'recordDialogue', 'heldOn');

const record = (own: object) =>
  outcomeOf(world, { type: 'Dialogue', mutation: 'recordDialogue', input: { ...samples.recordDialogue(world), ...own } });

test('a dialogue entered afterwards is held, without an announcement and without asking for its notice', async () => {
  const dialogue = await record({});
  const outcome = { attendees: 120, opinionsRaised: 18, answeredOnSpot: 15, chairedBy: 'PEOPLES_COMMITTEE_CHAIR' };
  expect(dialogue).toMatchObject({
    ...outcome,
    status: 'HELD',
    kind: 'AD_HOC',
    date: pastDay,
    heldOn: pastDay,
    scheduledOn: null,
  });
  expect(await eventsOf(world, dialogue['id'])).toMatchObject([
    {
      type: 'dialogues.dialogue.recorded',
      data: { ...outcome, status: 'HELD', heldOn: pastDay, coOrganiserIds: [world.wardFront] },
    },
  ]);
});

test('figures that nobody wrote down stay unknown', async () => {
  const none = { attendees: null, opinionsRaised: null, answeredOnSpot: null, chairedBy: null };
  expect(await record(none)).toMatchObject({ __typename: 'Dialogue', ...none });
});

test('no more opinions are answered on the spot than were raised', async () => {
  const refused = { __typename: 'InvalidInput', issues: [{ path: ['answeredOnSpot'] }] };
  expect(await record({ opinionsRaised: 3, answeredOnSpot: 4 })).toMatchObject(refused);
  expect(await record({ opinionsRaised: null, answeredOnSpot: 1 })).toMatchObject(refused);
  expect(await record({ opinionsRaised: 3, answeredOnSpot: 3 })).toMatchObject({ __typename: 'Dialogue' });
  expect(await record({ attendees: -1 })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['attendees'] }] });
});
