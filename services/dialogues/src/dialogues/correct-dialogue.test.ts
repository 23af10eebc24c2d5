import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import type { Outcome } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changeUnderTest, eventsOf, given, officerOf, outcomeOf } from '../../test/records.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = changeUnderTest(() => world, 'recordDialogue', {
  mutation: 'correctDialogue',
  past: 'corrected',
  input: { reason: 'Ghi nhầm', kind: 'UNSPECIFIED' },
});
describeCommand({
  ...command,
  otherwise: { kind: 'PERIODIC' },
  after: { kind: 'UNSPECIFIED', status: 'HELD', version: 2 },
  invalid: [
    ['a correction that corrects nothing', { kind: null }, []],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
    ['more answers than opinions', { opinionsRaised: 14 }, 'dialogue.answered'],
  ],
});
describeFinality(command, 'cancelDialogue');

const correct = ({ id, version }: Outcome, input: object) =>
  outcomeOf(world, {
    type: 'Dialogue',
    mutation: 'correctDialogue',
    input: { id, version, reason: 'Ghi nhầm', ...input },
    as: officerOf(world.cityCommittee),
  });

test('a new date is the scheduled day of an announced dialogue, with the notice that its announcement owes', async () => {
  const dialogue = await given(world, 'announceDialogue');
  expect(await correct(dialogue, { date: '2026-11-27' })).toMatchObject({ __typename: 'RuleViolated', rule: 'dialogue.notice' });
  expect(await correct(dialogue, { date: '2026-12-15' })).toMatchObject({
    date: '2026-12-15',
    scheduledOn: '2026-12-15',
    heldOn: null,
  });
});

test('the kind of an announced dialogue is corrected also when its day is near', async () => {
  const dialogue = await given(world, 'announceDialogue');
  await world.service.query(`UPDATE dialogue SET date = '2026-11-23', scheduled_on = '2026-11-23' WHERE id = $1`, [dialogue.id]);
  expect(await correct(dialogue, { kind: 'AD_HOC' })).toMatchObject({ kind: 'AD_HOC', scheduledOn: '2026-11-23' });
});

test('a new date of a held dialogue is the day it was held', async () => {
  const dialogue = await given(world, 'recordDialogue');
  expect(await correct(dialogue, { date: '2026-10-21' })).toMatchObject({
    date: '2026-10-21',
    heldOn: '2026-10-21',
    scheduledOn: null,
  });
});

test('the organisation that now counts leaves the co-organisers', async () => {
  const dialogue = await given(world, 'recordDialogue');
  const corrected = await correct(dialogue, { organisationId: world.wardFront });
  expect(corrected).toMatchObject({ organisation: { id: world.wardFront }, coOrganisers: [] });
  expect(await correct(corrected, { coOrganiserIds: [world.wardFront] })).toMatchObject({ rule: 'dialogue.organisers' });
  expect(await correct(corrected, { coOrganiserIds: [world.wardCommittee] })).toMatchObject({
    coOrganisers: [{ id: world.wardCommittee }],
  });
});

test('how a held dialogue went is corrected, and the event says so', async () => {
  const dialogue = await given(world, 'recordDialogue');
  const right = { attendees: 12, opinionsRaised: 14, answeredOnSpot: 14, chairedBy: 'SECRETARY' };
  expect(await correct(dialogue, right)).toEqual({ ...dialogue, ...right, version: 2 });
  expect((await eventsOf(world, dialogue.id)).at(-1)).toMatchObject({ type: 'dialogues.dialogue.corrected', data: right });
});

test('a dialogue that is not held yet has no outcome to correct', async () => {
  const dialogue = await given(world, 'announceDialogue');
  expect(await correct(dialogue, { attendees: 12 })).toMatchObject({ __typename: 'RuleViolated', rule: 'dialogue.held' });
});
