import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { DayOutOfRange } from '@danvan/calendar/day-range';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describeError } from '../database/describe-error.ts';
import { type Answer, type NotesService, post, startNotes } from '../fixtures/notes-service.ts';
import type { Locale } from '../input/bilingual.ts';
import { presentError } from './present-errors.ts';

let notes: NotesService;
const lines: Record<string, unknown>[] = [];
const memory = new Writable({
  write(chunk, _encoding, done) {
    lines.push(JSON.parse(String(chunk)));
    done();
  },
});

beforeAll(async () => {
  notes = await startNotes({ log: pino({ serializers: { err: describeError } }, memory) });
});
afterAll(() => notes.stop());
beforeEach(() => void lines.splice(0));

const write = `mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename
  ... on UserError { message } ... on InvalidInput { issues { path message } } ... on RuleViolated { rule legalBasis index details { name value } } } }`;
const writeAll = `mutation ($input: WriteNotesInput!) { writeNotes(input: $input) { __typename
  ... on NotesWritten { notes { title } } ... on InvalidInput { issues { path message } } ... on RuleViolated { rule index } } }`;

async function inLanguage(language: string, query: string, variables?: object): Promise<Answer> {
  return post(
    notes.service.url,
    { query, variables },
    { token: await notes.tokenFor({}), headers: { 'accept-language': language } },
  );
}

test('a fault shows an id and nothing else, and the log has the rest under that id, once', async () => {
  const answer = await inLanguage('en', '{ broken }');
  const faultId = answer.errors?.[0]?.extensions['faultId'];
  expect(answer.errors).toEqual([
    {
      message: `Something went wrong. To ask about it, quote ${faultId}.`,
      path: ['broken'],
      locations: expect.anything(),
      extensions: { code: 'INTERNAL_SERVER_ERROR', faultId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    },
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/hunter2|\.ts|stack/);
  const faults = lines.filter((line) => line['level'] === 50);
  expect(faults).toMatchObject([
    { faultId, path: ['broken'], correlationId: answer.headers.get('x-correlation-id'), err: { message: 'the key is hunter2' } },
  ]);
});

test('a fault of the database tells the log its constraint, never the values of the row', async () => {
  const answer = await inLanguage('vi', '{ refused }');
  expect(answer.errors?.[0]?.message).toMatch(/^Hệ thống gặp lỗi/);
  const [fault] = lines.filter((line) => line['level'] === 50);
  expect(fault).toMatchObject({ err: { state: '23514', constraint: 'note_title_check' } });
  expect(JSON.stringify(fault)).not.toContain('impossible');
});

test('each of three mutations in one request answers for itself', async () => {
  const field = (name: string, title: string) =>
    `${name}: writeNote(input: { requestId: "${randomUUID()}", title: "${title}" }) { __typename }`;
  const { data, errors } = await inLanguage(
    'vi',
    `mutation { ${field('a', 'một')} ${field('b', 'forbidden')} ${field('c', 'ba')} }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ a: { __typename: 'Note' }, b: { __typename: 'RuleViolated' }, c: { __typename: 'Note' } });
});

test('a violated rule names itself, its article and its values, in Vietnamese unless asked otherwise', async () => {
  const input = { requestId: randomUUID(), title: 'forbidden' };
  const expected = {
    __typename: 'RuleViolated',
    rule: 'note.title',
    legalBasis: 'Luật 72/2025/QH15, Điều 43',
    index: null,
    details: [{ name: 'title', value: 'forbidden' }],
  };
  expect((await inLanguage('de, fr;q=0.5', write, { input })).data?.['writeNote']).toEqual({
    ...expected,
    message: 'Tiêu đề này không được dùng.',
  });
  expect((await inLanguage('en-GB, vi;q=0.3', write, { input })).data?.['writeNote']).toEqual({
    ...expected,
    message: 'This title may not be used.',
  });
});

test('all issues of an input come at once, with their paths', async () => {
  const input = { requestId: randomUUID(), titles: ['ổn', '', 'x'.repeat(21)] };
  const { data } = await inLanguage('en', writeAll, { input });
  expect(data?.['writeNotes']).toEqual({
    __typename: 'InvalidInput',
    issues: [
      { path: ['titles', '1'], message: 'Too small: expected string to have >=1 characters' },
      { path: ['titles', '2'], message: 'Too big: expected string to have <=20 characters' },
    ],
  });
});

test('a rule violated in bulk names the index and writes nothing', async () => {
  const { data } = await inLanguage('en', writeAll, { input: { requestId: randomUUID(), titles: ['một', 'hai', 'forbidden'] } });
  expect(data?.['writeNotes']).toEqual({ __typename: 'RuleViolated', rule: 'note.title', index: 2 });
  expect(await notes.database.query(`SELECT FROM note WHERE title = 'hai'`)).toEqual([]);
});

test.each([
  ['a malformed id', { requestId: 'abc', title: 'x' }, /at "input.requestId"; This value is not a UUID/],
  [
    'an impossible day',
    { requestId: randomUUID(), title: 'x', on: '2026-02-30' },
    /This value is not a LocalDate; a day is written like "2026-07-01"/,
  ],
  [
    'an amount that is a number',
    { requestId: randomUUID(), title: 'x', cost: 1.5 },
    /This value is not a VND; whole đồng as a string/,
  ],
  ['a missing field', { requestId: randomUUID() }, /"title" of required type "String!" was not provided/],
  ['an unknown field', { requestId: randomUUID(), title: 'x', mood: 'good' }, /"mood" is not defined/],
])('%s is refused and told what is allowed', async (_, input, message) => {
  const answer = await inLanguage('en', write, { input });
  expect(answer).toMatchObject({
    status: 200,
    errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }],
  });
  expect(Object.keys(answer.errors?.[0]?.extensions ?? {})).toEqual(['code']);
});

test('requests that are no GraphQL of ours get their code', async () => {
  expect(await inLanguage('en', '{ note(id: "x") { id } }')).toMatchObject({
    status: 200,
    errors: [{ message: expect.stringMatching(/This value is not a UUID/), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
  expect(await inLanguage('en', '{ nothing }')).toMatchObject({
    status: 200,
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
  expect(await inLanguage('en', '{ note(')).toMatchObject({
    status: 200,
    errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
  });
  expect(await inLanguage('en', '')).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(await post(notes.service.url, [])).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('their status is 400 where GraphQL’s own form of answer is asked for', async () => {
  const headers = { accept: 'application/graphql-response+json' };
  for (const query of ['{ note(id: "x") { id } }', '{ nothing }', '{ note('])
    expect((await post(notes.service.url, { query }, { headers })).status).toBe(400);
});

test('a character that cannot be kept is an issue of the input, wherever it stands', async () => {
  const { data } = await inLanguage('en', write, { input: { requestId: randomUUID(), title: 'a\u0000b' } });
  expect(data?.['writeNote']).toMatchObject({
    __typename: 'InvalidInput',
    issues: [{ path: ['title'], message: expect.stringContaining('control character') }],
  });
});

test('nothing of all this is an error for the operators', () => {
  expect(lines.filter((line) => Number(line['level']) >= 50)).toEqual([]);
});

test.each([
  ['22007', `SELECT 'next spring'::date`],
  ['22008', `SELECT '2026-02-30'::date`],
  ['22008', `SELECT '5874897-12-31'::date + 1`],
])('a day that PostgreSQL refuses (%s) is a mistake of the caller, told in both languages', async (state, statement) => {
  const refused = await notes.database.query(statement).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: state });
  const presented = (locale: Locale) => presentError(wrapped(refused), { locale, log: pino({}, memory), redacted: new Map() });
  expect(presented('en')).toMatchObject({
    message: expect.stringMatching(/^A day or a moment/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(presented('vi')).toMatchObject({
    message: expect.stringMatching(/^Một ngày hoặc thời điểm/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(lines).toEqual([]);
});

test('a day counted out of the range is a mistake of the caller, who is told the range', () => {
  const presented = (locale: Locale) =>
    presentError(wrapped(new DayOutOfRange()), { locale, log: pino({}, memory), redacted: new Map() });
  expect(presented('en')).toMatchObject({
    message: expect.stringMatching(/from 1900-01-01 to 2199-12-31/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(presented('vi')).toMatchObject({ message: expect.stringMatching(/từ 1900-01-01 đến 2199-12-31/) });
  expect(lines).toEqual([]);
});

const wrapped = (error: unknown) => new GraphQLError('as graphql-js wraps it', { originalError: error as Error });
