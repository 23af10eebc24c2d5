import { randomUUID } from 'node:crypto';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf, sendCommand, writtenIn } from '@danvan/testing/send-command';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenOnline, givenPetition, lodging, petitionOfficer } from '../../../test/petitions.ts';
import { startWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const tables = ['petition', 'petition_content', 'petition_tracking'];
const success = '... on PetitionLodged { id version status trackingCode trackingSecret }';

describeCommand({
  service: () => world.service,
  mutation: 'submitPetition',
  type: 'PetitionLodged',
  fields: 'status receivedOn dueAt trackingCode trackingSecret',
  table: 'petition',
  event: 'dialogues.petition.submitted',
  input: async () => lodging(world),
  otherwise: { text: 'Nội dung khác' },
  changes: false,
  as: () => ({ as: petitionOfficer(world.wardCommittee) }),
  stranger: () => ({ as: petitionOfficer(world.neighbour) }),
  after: { status: 'SUBMITTED', receivedOn: '2026-11-16', dueAt: '2026-11-26T16:59:59.000Z' },
  invalid: [
    ['a sender without a name', { sender: { name: ' ', address: 'Ngõ 1' } }, ['sender', 'name']],
    ['a telephone number of letters', { sender: { name: 'A', address: 'B', phone: 'không có' } }, ['sender', 'phone']],
    ['an empty text', { text: '' }, ['text']],
    ['a text of 20,001 characters', { text: 'x'.repeat(20_001) }, ['text']],
    ['a day before the law on receiving citizens', { receivedOn: '2014-06-30' }, ['receivedOn']],
  ],
  refused: [
    ['a day to come', { receivedOn: '2026-11-23' }, 'record.happened'],
    ['a second recommendation', { kind: 'RECOMMENDATION', instance: 'SECOND' }, 'petition.complaintOnly'],
    ['a denunciation', { kind: 'DENUNCIATION' }, 'petition.denunciation'],
  ],
});

test('what came by post today is received today', async () => {
  expect(await givenPetition(world, { channel: 'POST', receivedOn: null, kind: 'FEEDBACK' })).toMatchObject({
    receivedOn: '2026-11-22',
    dueAt: '2026-12-07T16:59:59.000Z',
  });
});

describe('online, without an account', () => {
  const online = (own: object = {}) => lodging(world, { channel: undefined, receivedOn: undefined, ...own });
  const send = (input: object) => outcomeOf(world.service, { mutation: 'submitPetitionOnline', input, success });

  test('feedback is received at once', async () => {
    expect(await givenOnline(world, { kind: 'FEEDBACK' })).toMatchObject({ status: 'SUBMITTED', receivedOn: '2026-11-22' });
  });

  test('a complaint is a draft, and no clock runs', async () => {
    expect(await givenOnline(world)).toMatchObject({ status: 'DRAFT', receivedOn: null, dueAt: null });
  });

  test('the same request twice at once makes one petition with one code and secret', async () => {
    const input = { requestId: randomUUID(), ...online() };
    const before = await writtenIn(world.service, tables);
    const [first, second] = await Promise.all([send(input), send(input)]);
    expect(first).toMatchObject({ __typename: 'PetitionLodged', trackingSecret: expect.stringMatching(/^(\w{5}-){3}\w{5}$/) });
    expect(second).toEqual(first);
    expect((await writtenIn(world.service, tables))['petition']).toBe(Number(before['petition']) + 1);
  });

  test('a denunciation is refused with how and where, in both languages, and leaves nothing', async () => {
    const before = await writtenIn(world.service, tables);
    const command = { mutation: 'submitPetitionOnline', input: online({ kind: 'DENUNCIATION' }), success };
    const messages = [];
    for (const language of ['vi', 'en'] as const) {
      const { data } = await sendCommand(world.service, command, { language });
      expect(data?.['submitPetitionOnline']).toMatchObject({
        rule: 'petition.denunciation',
        legalBasis: expect.stringContaining('Luật 25/2018/QH14'),
      });
      messages.push(data?.['submitPetitionOnline']?.['message']);
    }
    expect(messages).toEqual([
      expect.stringMatching(/đơn bằng giấy.*trực tiếp/),
      expect.stringMatching(/signed paper.*in person/),
    ]);
    expect(await writtenIn(world.service, tables)).toEqual(before);
  });

  test('an organisation that is not there is refused', async () => {
    expect(await send(online({ organisationId: world.districtFront }))).toMatchObject({ rule: 'organisation.existed' });
  });

  test('nobody reads the petition itself with the answer', async () => {
    const { id } = await givenOnline(world);
    const { data, errors } = await world.service.graphql('query ($id: UUID!) { petition(id: $id) { status } }', { id });
    expect(data).toEqual({ petition: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
