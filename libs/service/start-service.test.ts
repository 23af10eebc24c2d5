import { randomUUID } from 'node:crypto';
import { createTransport, migrateEventStore } from '@danvan/events';
import { eventually } from '@danvan/testing';
import { emptyDatabase, type TestDatabase } from '@danvan/testing/test-database';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cuttableLine } from './fixtures/cuttable-line.ts';
import { notes as definition, type Note, seeNotes } from './fixtures/notes.ts';
import { quiet } from './fixtures/notes-database.ts';
import { type NotesService, post, startNotes } from './fixtures/notes-service.ts';
import { startService } from './start-service.ts';

let notes: NotesService;
beforeAll(async () => {
  notes = await startNotes();
});
afterAll(() => notes.stop());

const write = `mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename ... on Note { id title on cost writtenAt } } }`;

test('a mutation writes its record, its event and its audit row', async () => {
  const input = { requestId: randomUUID(), title: '  Họp dân ', on: '2026-07-01', cost: '15000000' };
  const { data, errors } = await notes.ask(write, { input }, { sub: 'writer' });
  expect(errors).toBeUndefined();
  expect(data?.['writeNote']).toMatchObject({ __typename: 'Note', title: 'Họp dân', on: '2026-07-01', cost: '15000000' });
  expect(await notes.database.query('SELECT type, sequence::int FROM outbox')).toEqual([
    { type: 'notes.note.written', sequence: 1 },
  ]);
  expect(await notes.database.query('SELECT actor, mutation, request_id FROM change')).toEqual([
    { actor: 'writer', mutation: 'writeNote', request_id: input.requestId },
  ]);
  expect(await notes.database.query('SELECT action, record_type, after FROM change_record')).toEqual([
    { action: 'written', record_type: 'note', after: { title: 'Họp dân' } },
  ]);
});

test('an event carries on the trace, the organisation and whether all is made up; so does the audit row', async () => {
  const trace = 'ab'.repeat(16);
  const organisation = randomUUID();
  const token = await notes.tokenFor({ organisation_id: organisation, synthetic: true });
  const headers = { traceparent: `00-${trace}-${'12'.repeat(8)}-01` };
  await post(
    notes.service.url,
    { query: write, variables: { input: { requestId: randomUUID(), title: 'vết' } } },
    { token, headers },
  );
  const [event] = await notes.database.query<{ headers: object }>(`SELECT headers FROM outbox WHERE data ->> 'title' = 'vết'`);
  expect(event?.headers).toMatchObject({
    ce_source: 'urn:danvan:service:test',
    ce_correlationid: trace,
    ce_organisationid: organisation,
    ce_synthetic: 'true',
    traceparent: expect.stringContaining(trace),
  });
  expect(
    await notes.database.query('SELECT synthetic FROM change WHERE correlation_id = $1 AND organisation_id = $2', [
      trace,
      organisation,
    ]),
  ).toEqual([{ synthetic: true }]);
});

test('a token that does not verify refuses the whole request with 401, and says why', async () => {
  const answer = await post(
    notes.service.url,
    { query: '{ note(id: "x") { id } }' },
    { token: 'nonsense', headers: { 'accept-language': 'en' } },
  );
  expect(answer).toMatchObject({
    status: 401,
    errors: [{ message: 'The token is malformed.', extensions: { code: 'UNAUTHENTICATED', reason: 'MALFORMED' } }],
  });
});

test('records that are asked for one by one are read by one statement', async () => {
  const ids = (await notes.database.query<{ id: string }>('SELECT id FROM note')).map(({ id }) => id);
  const before = notes.service.database.statements();
  const { data } = await notes.ask(
    `{ ${ids.map((id, i) => `n${i}: note(id: "${id}") { title }`).join(' ')} none: note(id: "${randomUUID()}") { title } }`,
  );
  expect(Object.keys(data ?? {})).toHaveLength(ids.length + 1);
  expect(data?.['none']).toBeNull();
  expect(notes.service.database.statements() - before).toBe(1);
});

test('a list is a connection whose total is counted when asked for', async () => {
  const { data } = await notes.ask(
    '{ notes(first: 1) { totalCount nodes { title } edges { cursor } pageInfo { hasNextPage endCursor } } }',
  );
  expect(data?.['notes']).toMatchObject({ totalCount: 2, nodes: [{ title: 'Họp dân' }], pageInfo: { hasNextPage: true } });
  const refused = await notes.ask('{ notes(after: "abc") { nodes { id } } }');
  expect(refused).toMatchObject({ data: { notes: null }, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('clients may look at the schema, and metrics tell the statements', async () => {
  expect((await notes.ask('{ __schema { queryType { name } } _service { sdl } }')).errors).toBeUndefined();
  const text = await (await fetch(new URL('/metrics', notes.service.operatorUrl))).text();
  expect(text).toMatch(/^sql_statements_total\{service="test"\} [1-9]/m);
});

test('a service that stops twice stops once', async () => {
  const another = await startNotes();
  await Promise.all([another.service.stop(), another.service.stop()]);
  await another.stop();
  await expect(fetch(another.service.url)).rejects.toThrow();
});

test('while its database is away a service says so and that the request may be repeated, and goes on when it is back', async () => {
  const line = await cuttableLine(notes.database.appUrl);
  const config = { ...notes.database.config, DATABASE_URL: line.url };
  const running = await startService({ ...definition, config, keys: notes.keys, log: quiet, relay: false });
  const variables = { input: { requestId: randomUUID(), title: 'bền bỉ' } };
  const token = await notes.tokenFor({});
  try {
    const ready = async () => (await fetch(new URL('/health/ready', running.operatorUrl))).status;
    expect(await ready()).toBe(200);
    await line.cut();
    const { errors } = await post(running.url, { query: write, variables }, { token });
    expect(errors).toMatchObject([{ path: ['writeNote'], extensions: { code: 'UNAVAILABLE', retryable: true } }]);
    await eventually(async () => expect(await ready()).toBe(503));
    await line.mend();
    expect((await post(running.url, { query: write, variables }, { token })).data?.['writeNote']).toMatchObject({
      title: 'bền bỉ',
    });
  } finally {
    await running.stop();
    await line.cut();
  }
});

test('a service whose requests hold every connection is ready, and tells the next one that it may try again', async () => {
  const config = { ...notes.database.config, DATABASE_POOL_SIZE: 1, DATABASE_ACQUIRE_MS: 200, DATABASE_QUEUE_LIMIT: 1 };
  const running = await startService({ ...definition, config, keys: notes.keys, log: quiet, relay: false });
  const [held, enough] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const origin = { source: 'urn:test', correlationId: 'c', synthetic: true, now: () => new Date() };
  const holding = running.database.transaction(origin, async (tx) => {
    await tx.query('SELECT 1');
    held.resolve();
    await enough.promise;
  });
  try {
    await held.promise;
    expect((await fetch(running.url.replace('/graphql', '/health/ready'))).status).toBe(200);
    const variables = { input: { requestId: randomUUID(), title: 'đông người' } };
    const token = await notes.tokenFor({});
    const answers = await Promise.all([1, 2].map(() => post(running.url, { query: write, variables }, { token })));
    for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryable: true } }]);
  } finally {
    enough.resolve();
    await holding;
    await running.stop();
  }
});

test('what one service emits, a consumer of its database sees, with the trace of the request', async () => {
  const events: TestDatabase = await emptyDatabase();
  await migrateEventStore(events.ownerUrl, 'test_app');
  const transport = createTransport({ kind: 'postgres', url: events.appUrl, partitions: 4 });
  const { config } = notes.database;
  const running = await startService({ ...definition, consumers: [seeNotes], config, keys: notes.keys, log: quiet, transport });
  const held = () => events.query('SELECT FROM lease WHERE member IS NOT NULL');
  try {
    const answer = await post(
      running.url,
      { query: write, variables: { input: { requestId: randomUUID(), title: 'qua sự kiện' } } },
      { token: await notes.tokenFor({}) },
    );
    const written = answer.data?.['writeNote'];
    expect(written).toMatchObject({ __typename: 'Note' });
    const { id } = written as Note;
    await eventually(async () => {
      const seen = await notes.database.query('SELECT correlation_id FROM note_seen WHERE note_id = $1', [id]);
      expect(seen).toEqual([{ correlation_id: answer.headers.get('x-correlation-id') }]);
    });
    const text = await (await fetch(new URL('/metrics', running.operatorUrl))).text();
    expect(text).toMatch(/^events_relay_published_total\{.*\} [1-9]/m);
    expect(text).toMatch(/^events_consumer_handled_total\{consumer="notes\.see-notes".*\} [1-9]/m);
    expect(running.events.health()).toMatchObject({
      transport: { status: 'up' },
      relay: { status: 'up' },
      consumers: { status: 'up' },
    });
    expect(await held()).not.toEqual([]);
    await running.stop();
    expect(await held()).toEqual([]);
  } finally {
    await running.stop();
    await transport.close();
    await events.drop();
  }
});
