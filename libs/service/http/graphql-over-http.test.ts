import { randomUUID } from 'node:crypto';
import { auditGraphql } from '@danvan/testing/audit-graphql';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notes as definition } from '../fixtures/notes.ts';
import { quiet } from '../fixtures/notes-database.ts';
import { type NotesService, post, startNotes } from '../fixtures/notes-service.ts';
import { startService } from '../start-service.ts';

let notes: NotesService;
beforeAll(async () => {
  notes = await startNotes();
});
afterAll(() => notes.stop());

test('a service speaks GraphQL over HTTP to the letter', async () => {
  expect(await auditGraphql(notes.service.url)).toEqual([]);
});

test('so it does in production', async () => {
  const config = { ...notes.database.config, NODE_ENV: 'production' as const };
  const running = await startService({ ...definition, config, keys: notes.keys, log: quiet, relay: false });
  try {
    expect(await auditGraphql(running.url)).toEqual([]);
  } finally {
    await running.stop();
  }
});

const accept = 'application/graphql-response+json';
const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${notes.service.url}?${new URLSearchParams({ query })}`, { headers: { accept, ...headers } });

test('a query by GET is answered, confirmed by its tag, and HEAD says as much without it', async () => {
  const answer = await get('{ notes(first: 1) { totalCount } }');
  expect(await answer.json()).toEqual({ data: { notes: { totalCount: 0 } } });
  const etag = answer.headers.get('etag') ?? '';
  expect((await get('{ notes(first: 1) { totalCount } }', { 'if-none-match': etag })).status).toBe(304);
  const head = await fetch(answer.url, { method: 'HEAD', headers: { accept } });
  expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
});

test.each([
  ['vi', 'GET chỉ nhận truy vấn (query): hãy gửi mutation bằng POST.'],
  ['en', 'GET takes queries only: send mutations by POST.'],
])('a mutation by GET changes nothing and is refused: %s', async (language, message) => {
  const answer = await get(`mutation { writeNote(input: { requestId: "${randomUUID()}", title: "y" }) { __typename } }`, {
    'accept-language': language,
  });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await answer.json()).toMatchObject({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  expect(await notes.database.query('SELECT FROM note')).toEqual([]);
});

test('whoever sends the digest of a query learns that queries are not kept here', async () => {
  const answer = await post(notes.service.url, { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } } });
  expect(answer.errors).toEqual([{ message: 'PersistedQueryNotSupported', extensions: { code: 'BAD_REQUEST' } }]);
});

test('a browser that opens the address gets no page from elsewhere', async () => {
  for (const accept of ['text/html,*/*;q=0.8', 'text/html,application/json;q=0.8']) {
    const answer = await fetch(notes.service.url, { headers: { accept } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  }
});
