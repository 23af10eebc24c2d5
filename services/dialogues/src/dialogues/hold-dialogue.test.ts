import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import type { Outcome } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changeUnderTest, eventsOf, given, givenMany, officerOf, outcomeOf } from '../../test/records.ts';
import { samples } from '../../test/samples.ts';
import { startWorld, today, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const outcome = { attendees: 95, opinionsRaised: 12, answeredOnSpot: 11, chairedBy: 'SECRETARY' };
const heldOn = '2026-11-20';
const held = { ...outcome, status: 'HELD', date: heldOn, heldOn, scheduledOn: '2026-12-01' };
const toHold = ({ id, version }: Outcome, own: object = {}) => ({ id, version, heldOn, ...outcome, ...own });
const change = changeUnderTest(() => world, 'announceDialogue', {
  mutation: 'holdDialogue',
  past: 'held',
  input: { heldOn, ...outcome },
});

describeCommand({
  ...change,
  otherwise: { attendees: 96 },
  after: { ...held, version: 2 },
  invalid: [['more answers than opinions', { answeredOnSpot: 13 }, ['answeredOnSpot']]],
  refused: [
    ['a day to come', { heldOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { heldOn: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...change,
  mutation: 'holdDialogues',
  success: 'DialoguesHeld',
  field: 'dialogues',
  items: async (count) => (await givenMany(world, 'announceDialogue', count)).map((dialogue) => toHold(dialogue)),
  invalid: [{ answeredOnSpot: 13 }, 'answeredOnSpot'],
  refused: [{ heldOn: tomorrow }, 'record.happened'],
});

test('a held dialogue is what was announced and how it went, and its event says so', async () => {
  const dialogue = await given(world, 'announceDialogue');
  expect(await outcomeOf(world, { type: 'Dialogue', mutation: 'holdDialogue', input: toHold(dialogue) })).toEqual({
    ...dialogue,
    ...held,
    version: 2,
  });
  expect((await eventsOf(world, dialogue.id)).at(-1)).toMatchObject({ type: 'dialogues.dialogue.held', data: held });
});

test('a dialogue can be held today', async () => {
  const input = toHold(await given(world, 'announceDialogue'), { heldOn: today });
  expect(await outcomeOf(world, { type: 'Dialogue', mutation: 'holdDialogue', input })).toMatchObject({ date: today });
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

test('a dialogue that is held or cancelled is not held again', async () => {
  const recorded = await given(world, 'recordDialogue');
  const announced = await given(world, 'announceDialogue');
  const { id, version } = announced;
  const cancel = { id, version, reason: 'Không tổ chức' };
  const cancelled = await outcomeOf(world, { type: 'Dialogue', mutation: 'cancelDialogue', input: cancel });
  for (const dialogue of [recorded, cancelled]) {
    const call = { type: 'Dialogue', mutation: 'holdDialogues', input: { dialogues: [toHold(dialogue)] } } as const;
    expect(await outcomeOf(world, call)).toMatchObject({ rule: 'dialogue.announced', index: 0 });
  }
});

test('500 are held by as many statements as 5', async () => {
  const statements = async (count: number) => {
    const dialogues = (await givenMany(world, 'announceDialogue', count)).map((dialogue) => toHold(dialogue));
    return world.service.countStatements(async () => {
      const call = { type: 'Dialogue', mutation: 'holdDialogues', input: { dialogues } } as const;
      expect(await outcomeOf(world, call)).toMatchObject({ __typename: 'DialoguesHeld' });
    });
  };
  const few = await statements(5);
  // The consumers look after their rows meanwhile: a few statements more, not one for each record.
  expect(await statements(500)).toBeLessThan(few + 20);
});
