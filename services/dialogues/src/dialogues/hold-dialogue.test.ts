import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeChange, given } from '../../test/change.contract.ts';
import { samples } from '../../test/samples.ts';
import { type Outcome, officerOf, outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { eventsOf, written } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const outcome = { attendees: 95, opinionsRaised: 12, answeredOnSpot: 11, chairedBy: 'SECRETARY' };
const heldOn = '2026-11-20';
describeChange(() => world, {
  mutation: 'holdDialogue',
  entry: 'announceDialogue',
  past: 'held',
  change: () => ({ heldOn, ...outcome }),
});

const announced = () => given(world, 'announceDialogue');
const toHold = (dialogue: Outcome, own: object = {}) => ({
  id: dialogue['id'],
  version: dialogue['version'],
  heldOn,
  ...outcome,
  ...own,
});
const holdAll = (dialogues: object[]) => outcomeOf(world, { type: 'Dialogue', mutation: 'holdDialogues', input: { dialogues } });

test('a held dialogue counts on the day it was held, with how it went', async () => {
  const dialogue = await announced();
  const held = { ...outcome, status: 'HELD', date: heldOn, heldOn, scheduledOn: '2026-12-01' };
  expect(await outcomeOf(world, { type: 'Dialogue', mutation: 'holdDialogue', input: toHold(dialogue) })).toEqual({
    ...dialogue,
    ...held,
    version: 2,
  });
  expect((await eventsOf(world, dialogue['id'])).at(-1)).toMatchObject({ type: 'dialogues.dialogue.held', data: held });
});

test('tier and area are those of the day it was held: on a day when its organisation is gone it was not held', async () => {
  const as = officerOf(world.cityCommittee);
  const input = { ...samples.announceDialogue(world), organisationId: world.districtFront, scheduledOn: '2025-06-20' };
  const dialogue = await outcomeOf(world, { type: 'Dialogue', mutation: 'announceDialogue', input, as });
  const hold = (day: string) =>
    outcomeOf(world, { type: 'Dialogue', mutation: 'holdDialogue', input: toHold(dialogue, { heldOn: day }), as });
  expect(await hold('2025-07-02')).toMatchObject({ __typename: 'RuleViolated', rule: 'organisation.existed', index: null });
  expect(await hold('2025-06-30')).toMatchObject({ __typename: 'Dialogue', tier: 'DISTRICT' });
});

test('dialogues are held by the list, in its order', async () => {
  const dialogues = [await announced(), await announced(), await announced()];
  const { records } = await holdAll(dialogues.map((dialogue) => toHold(dialogue)));
  expect(records?.map(({ id, status }) => [id, status])).toEqual(dialogues.map(({ id }) => [id, 'HELD']));
});

test.each<[string, (dialogue: Outcome) => object, object]>([
  ['a day to come', (dialogue) => toHold(dialogue, { heldOn: '2026-11-23' }), { rule: 'record.happened', index: 1 }],
  [
    'a version of before',
    (dialogue) => toHold(dialogue, { version: 7 }),
    { __typename: 'VersionConflict', currentVersion: 1, index: 1 },
  ],
  [
    'more answers than opinions',
    (dialogue) => toHold(dialogue, { answeredOnSpot: 13 }),
    { issues: [{ path: ['dialogues', '1', 'answeredOnSpot'] }] },
  ],
])('one with %s refuses the whole list and is named', async (_, bad, refusal) => {
  const [good, other] = [await announced(), await announced()];
  const before = await written(world);
  expect(await holdAll([toHold(good), bad(other)])).toMatchObject(refusal);
  expect(await written(world)).toEqual(before);
});

test('a dialogue stands in a list once', async () => {
  const dialogue = await announced();
  expect(await holdAll([toHold(dialogue), toHold(dialogue)])).toMatchObject({ issues: [{ path: ['dialogues', '1', 'id'] }] });
});

test('a held dialogue is not held again', async () => {
  const dialogue = await given(world, 'recordDialogue');
  expect(await holdAll([toHold(dialogue)])).toMatchObject({ rule: 'dialogue.announced', index: 0 });
});

test('two lists in opposite order do not block each other', async () => {
  const dialogues = await Promise.all(Array.from({ length: 20 }, announced));
  const [a, b] = await Promise.all([
    holdAll(dialogues.map((dialogue) => toHold(dialogue))),
    holdAll(dialogues.toReversed().map((dialogue) => toHold(dialogue))),
  ]);
  expect([a.__typename, b.__typename].sort()).toEqual(['DialoguesHeld', 'VersionConflict']);
});

test('500 take no more statements than 5', async () => {
  const holdNew = async (count: number) => {
    const sample = Array.from({ length: count }, () => samples.announceDialogue(world));
    const { records } = await outcomeOf(world, { type: 'Dialogue', mutation: 'announceDialogues', input: { dialogues: sample } });
    return () => holdAll((records ?? []).map((dialogue) => toHold(dialogue as Outcome)));
  };
  const statements = async (count: number) => {
    const hold = await holdNew(count);
    const before = world.service.running.database.statements();
    expect(await hold()).toMatchObject({ __typename: 'DialoguesHeld' });
    return world.service.running.database.statements() - before;
  };
  const few = await statements(5);
  // The consumers look after their rows meanwhile: a few statements more, not one for each record.
  expect(await statements(500)).toBeLessThan(few + 20);
});
