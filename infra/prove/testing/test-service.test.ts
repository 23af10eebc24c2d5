import { randomUUID } from 'node:crypto';
import { NoteWritten, notes, seeNotes } from '@danvan/service/fixtures/notes';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestService, type TestService } from './test-service.ts';
import { forgedTokenFor } from './test-tokens.ts';

let service: TestService;
const now = new Date('2026-01-02T03:04:05Z');
beforeAll(async () => {
  service = await startTestService({ ...notes, consumers: [seeNotes] }, { now: () => now });
});
afterAll(() => service.stop());

const writer = { sub: 'writer', scopes: ['note:write'] };
const write = 'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename ... on Note { id writtenAt } } }';

function writeNote(title: string, on: TestService = service) {
  return on.graphql<{ writeNote: { id: string; writtenAt: string } }>(
    write,
    { input: { requestId: randomUUID(), title } },
    { as: writer },
  );
}

test('a change is answered over HTTP at the time the test gave, and its event waits in the outbox', async () => {
  const { status, data } = await writeNote('Họp tổ');
  expect([status, data?.writeNote.writtenAt]).toEqual([200, now.toISOString()]);
  const key = data?.writeNote.id;
  expect(await service.outbox()).toEqual([
    expect.objectContaining({ type: 'notes.note.written', key, sequence: 1, data: { noteId: key, title: 'Họp tổ' } }),
  ]);
});

test('who asks decides: nobody, somebody without the scope, a role, a forged token', async () => {
  const vault = (asking?: Parameters<TestService['graphql']>[2]) => service.graphql('{ vault }', {}, asking).then(codeOf);
  expect(await vault()).toBe('UNAUTHENTICATED');
  expect(await vault({ as: writer })).toBe('FORBIDDEN');
  expect(await vault({ as: 'administrator' })).toBeUndefined();
  expect(await vault({ token: await forgedTokenFor('administrator') })).toBe('UNAUTHENTICATED');
});

function codeOf({ errors }: Awaited<ReturnType<TestService['graphql']>>): string | undefined {
  return errors?.[0]?.extensions.code;
}

test('an event delivered twice has its effect once', async () => {
  const payload = { noteId: randomUUID(), title: 'Thông báo' };
  const envelope = await service.deliver(NoteWritten, payload);
  await service.deliver(NoteWritten, payload, envelope);
  const seen = await service.query('SELECT correlation_id FROM note_seen WHERE note_id = $1', [payload.noteId]);
  expect(seen).toEqual([{ correlation_id: envelope.correlationId }]);
  expect(await service.query('SELECT next FROM consumer_position')).toEqual([{ next: '2' }]);
});

test('each statement that a read issues is counted', async () => {
  const one = await service.countStatements(() => service.graphql('{ notes { nodes { id } } }'));
  const two = await service.countStatements(() =>
    service.graphql('{ a: notes { nodes { id } } b: notes(first: 1) { nodes { id } } }'),
  );
  expect([one, two]).toEqual([1, 2]);
});

test('services that start at the same time from one template share nothing', async () => {
  const [a, b] = await Promise.all([startTestService(notes), startTestService(notes)]);
  await writeNote('chỉ ở đây', a);
  expect([(await a.outbox()).length, (await b.outbox()).length]).toEqual([1, 0]);
  await Promise.all([a.stop(), b.stop()]);
});
