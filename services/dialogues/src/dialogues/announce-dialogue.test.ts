import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { administrator, entryUnderTest, given, outcomeOf } from '../../test/records.ts';
import { freeText, samples } from '../../test/samples.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const { single, bulk } = entryUnderTest(() => world, 'announceDialogue');
const twice = randomUUID();

describeCommand({
  ...single,
  otherwise: { kind: 'AD_HOC' },
  // Dated by its scheduled day, without an outcome yet.
  after: {
    version: 1,
    status: 'ANNOUNCED',
    kind: 'PERIODIC',
    date: '2026-12-01',
    scheduledOn: '2026-12-01',
    heldOn: null,
    attendees: null,
    chairedBy: null,
    title: freeText,
  },
  invalid: [
    ['a blank title', { title: '   ' }, ['title']],
    ['an organisation named twice', { coOrganiserIds: [twice, twice] }, ['coOrganiserIds']],
  ],
  refused: [
    ['notice of six days', { scheduledOn: '2026-11-28' }, 'dialogue.notice'],
    ['a day on which the organisation did not exist', { scheduledOn: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...bulk,
  invalid: [{ title: '' }, 'title'],
  refused: [{ scheduledOn: '2026-11-25' }, 'dialogue.notice'],
});

const announce = (own: object) => given(world, 'announceDialogue', own);

test('six days of notice are too few for a commune people’s committee, and the answer names the article', async () => {
  expect(await announce({ scheduledOn: '2026-11-28' })).toMatchObject({
    __typename: 'RuleViolated',
    legalBasis: 'Luật 72/2025/QH15, Điều 43',
    details: expect.arrayContaining([{ name: 'days', value: '7' }]),
  });
  expect(await announce({ scheduledOn: '2026-11-29' })).toMatchObject({ __typename: 'Dialogue' });
});

test('the Front owes no seven days, nor does an announcement entered afterwards', async () => {
  const input = {
    ...samples.announceDialogue(world),
    organisationId: world.wardFront,
    coOrganiserIds: [],
    scheduledOn: '2026-11-23',
  };
  const byFront = { type: 'Dialogue', mutation: 'announceDialogue', input, as: administrator } as const;
  expect(await outcomeOf(world, byFront)).toMatchObject({ __typename: 'Dialogue' });
  expect(await announce({ scheduledOn: '2019-06-01' })).toMatchObject({ __typename: 'Dialogue', status: 'ANNOUNCED' });
});

test('the notice is due by the rule that is in force on the day of the announcement', async () => {
  await world.service.query(`UPDATE notice_rule SET valid_to = '2026-11-22'`);
  expect(await announce({ scheduledOn: '2026-11-25' })).toMatchObject({ __typename: 'Dialogue' });
  await world.service.query('UPDATE notice_rule SET valid_to = NULL');
  expect(await announce({ scheduledOn: '2026-11-25' })).toMatchObject({ rule: 'dialogue.notice' });
});

test('co-organisers take part, existed on the day and are not the organisation that counts', async () => {
  expect(await announce({})).toMatchObject({ coOrganisers: [{ id: world.wardFront }] });
  expect(await announce({ coOrganiserIds: [world.wardFront, world.wardCommittee] })).toMatchObject({
    rule: 'dialogue.organisers',
  });
  expect(await announce({ coOrganiserIds: [world.districtFront] })).toMatchObject({ rule: 'organisation.existed' });
});

test('messages come in the caller’s language', async () => {
  const dialogue = { ...samples.announceDialogue(world), scheduledOn: '2026-11-25' };
  const { data } = await world.service.graphql<{ announceDialogue: { message: string } }>(
    'mutation ($input: AnnounceDialogueInput!) { announceDialogue(input: $input) { ... on UserError { message } } }',
    { input: { requestId: randomUUID(), dialogue } },
    { as: 'administrator', language: 'vi' },
  );
  expect(data?.announceDialogue.message).toContain('Phải thông báo trước ít nhất 7 ngày');
});
