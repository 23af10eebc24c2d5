import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEntry } from '../../test/entry.contract.ts';
import { freeText, samples } from '../../test/samples.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { written } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeEntry(() => world, 'announceDialogue', 'announced');

const announce = (own: object) =>
  outcomeOf(world, { type: 'Dialogue', mutation: 'announceDialogue', input: { ...samples.announceDialogue(world), ...own } });

test('an announced dialogue is dated by its scheduled day and has no outcome yet', async () => {
  expect(await announce({})).toMatchObject({
    status: 'ANNOUNCED',
    kind: 'PERIODIC',
    date: '2026-12-01',
    scheduledOn: '2026-12-01',
    heldOn: null,
    attendees: null,
    chairedBy: null,
    title: freeText,
    coOrganisers: [{ id: world.wardFront }],
  });
});

test('six days of notice are too few for a commune people’s committee, and the answer names the article', async () => {
  const before = await written(world);
  expect(await announce({ scheduledOn: '2026-11-28' })).toMatchObject({
    __typename: 'RuleViolated',
    rule: 'dialogue.notice',
    legalBasis: 'Luật 72/2025/QH15, Điều 43',
    details: expect.arrayContaining([{ name: 'days', value: '7' }]),
  });
  expect(await written(world)).toEqual(before);
  expect(await announce({ scheduledOn: '2026-11-29' })).toMatchObject({ __typename: 'Dialogue' });
});

test('in a list the dialogue with too little notice is named by its index', async () => {
  const [late, early] = ['2026-11-25', '2026-12-02'].map((scheduledOn) => ({ ...samples.announceDialogue(world), scheduledOn }));
  const input = { dialogues: [early, early, late] };
  expect(await outcomeOf(world, { type: 'Dialogue', mutation: 'announceDialogues', input })).toMatchObject({
    rule: 'dialogue.notice',
    index: 2,
  });
});

test('the Front owes no seven days, nor does an announcement entered afterwards', async () => {
  const byFront = { type: 'Dialogue', mutation: 'announceDialogue', as: 'administrator' } as const;
  const input = {
    ...samples.announceDialogue(world),
    organisationId: world.wardFront,
    coOrganiserIds: [],
    scheduledOn: '2026-11-23',
  };
  expect(await outcomeOf(world, { ...byFront, input })).toMatchObject({ __typename: 'Dialogue' });
  expect(await announce({ scheduledOn: '2019-06-01' })).toMatchObject({ __typename: 'Dialogue', status: 'ANNOUNCED' });
});

test('the notice is due by the rule that is in force on the day of the announcement', async () => {
  await world.service.query(`UPDATE notice_rule SET valid_to = '2026-11-22'`);
  expect(await announce({ scheduledOn: '2026-11-25' })).toMatchObject({ __typename: 'Dialogue' });
  await world.service.query('UPDATE notice_rule SET valid_to = NULL');
  expect(await announce({ scheduledOn: '2026-11-25' })).toMatchObject({ rule: 'dialogue.notice' });
});

test('the organisation that counts does not organise beside itself, and nobody is named twice', async () => {
  expect(await announce({ coOrganiserIds: [world.wardFront, world.wardCommittee] })).toMatchObject({
    rule: 'dialogue.organisers',
  });
  expect(await announce({ coOrganiserIds: [world.wardFront, world.wardFront] })).toMatchObject({
    issues: [{ path: ['coOrganiserIds'] }],
  });
  expect(await announce({ coOrganiserIds: [world.districtFront] })).toMatchObject({ rule: 'organisation.existed' });
});

test('messages come in the caller’s language', async () => {
  const { data } = await world.service.graphql<{ announceDialogue: { message: string } }>(
    'mutation ($input: AnnounceDialogueInput!) { announceDialogue(input: $input) { ... on UserError { message } } }',
    { input: { requestId: randomUUID(), ...samples.announceDialogue(world), scheduledOn: '2026-11-25' } },
    { as: 'administrator', language: 'vi' },
  );
  expect(data?.announceDialogue.message).toContain('Phải thông báo trước ít nhất 7 ngày');
});
