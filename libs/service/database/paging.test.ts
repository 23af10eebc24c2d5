import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { BadUserInput } from '../errors.ts';
import { type NotesDatabase, notesDatabase } from '../fixtures/notes-database.ts';
import type { Database } from './database.ts';
import { type Connection, connection, connectionsBy, type ListSpec, type OrderColumn } from './paging.ts';
import { sql } from './sql.ts';

interface Row {
  id: string;
  title: string;
}

let notes: NotesDatabase;
let database: Database;
beforeAll(async () => {
  notes = await notesDatabase();
  database = await notes.open();
});
afterAll(() => notes.drop());
beforeEach(async () => {
  await notes.query('TRUNCATE note');
});

const family = ['Ánh', 'An', 'Ân', 'Bình', 'Cường', 'Đào', 'Dung', 'Em', 'Giang', 'Ơn'];
const given = ['Lan', 'Minh', 'Hoà', 'Hòa', 'Thủy', 'Thuỳ', 'Ước', 'Ý', 'Yến', 'Xuân'];
// A thousand names, each of a hundred ten times: equal names are told apart by id.
const names = Array.from({ length: 1_000 }, (_, i) => `${family[i % 10]} ${given[Math.floor(i / 10) % 10]}`);

async function insert(titles: readonly string[], writtenAt = '2026-07-01T00:00:00Z'): Promise<void> {
  const ids = titles.map(() => v7());
  await notes.query(
    `INSERT INTO note SELECT * FROM unnest($1::uuid[], $2::text[]) AS n (id, title), (SELECT $3::timestamptz) AS w`,
    [ids, titles, writtenAt],
  );
}

const byTitle: OrderColumn[] = [{ column: 'n.title', collate: 'vi-x-icu' }, { column: 'n.id' }];

function list(more: Partial<ListSpec<Row, Row>> = {}): Promise<Connection<Row>> {
  return connection<Row, Row>({
    database,
    select: 'n.id, n.title',
    from: 'note n',
    orderBy: byTitle,
    toNode: (row) => row,
    ...more,
  });
}

async function walk(spec: Partial<ListSpec<Row, Row>>, between: () => Promise<void> = async () => undefined): Promise<Row[]> {
  const found: Row[] = [];
  for (let after: string | null = null; ; await between()) {
    const page: Connection<Row> = await list({ ...spec, after });
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

test('a thousand names come in Vietnamese order, each once, whatever the size of a page', async () => {
  await insert(names);
  const expected = await notes.query<Row>('SELECT id, title FROM note ORDER BY title COLLATE "vi-x-icu", id');
  const first = (await walk({ first: 7 })).map(({ id }) => id);
  expect(first).toEqual(expected.map(({ id }) => id));
  expect((await walk({ first: 200 })).map(({ id }) => id)).toEqual(first);
  const titles = [...new Set(expected.map(({ title }) => title.split(' ')[0]))];
  expect(titles.indexOf('Ánh')).toBeLessThan(titles.indexOf('Em'));
  expect(titles.indexOf('Dung')).toBeLessThan(titles.indexOf('Đào'));
});

test('rows that come and go while somebody turns the pages neither repeat nor hide others', async () => {
  await insert(names);
  const before = await notes.query<Row>('SELECT id FROM note');
  let turn = 0;
  const seen = await walk({ first: 50 }, async () => {
    await insert([`A mới ${turn}`, `Z mới ${turn++}`]);
    await notes.query(`DELETE FROM note WHERE title = 'A mới ${turn - 2}'`);
  });
  const ids = seen.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
});

test.each<[string, OrderColumn[], string]>([
  [
    'downwards',
    [
      { column: 'n.title', collate: 'vi-x-icu', direction: 'desc' },
      { column: 'n.id', direction: 'desc' },
    ],
    'title COLLATE "vi-x-icu" DESC, id DESC',
  ],
  [
    'in mixed directions',
    [{ column: 'n.title', collate: 'vi-x-icu', direction: 'desc' }, { column: 'n.id' }],
    'title COLLATE "vi-x-icu" DESC, id',
  ],
])('the order can run %s', async (_, orderBy, sqlOrder) => {
  await insert(names.slice(0, 300));
  const expected = await notes.query<Row>(`SELECT id FROM note ORDER BY ${sqlOrder}`);
  expect((await walk({ orderBy, first: 13 })).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
});

test('moments that differ by a microsecond keep their places', async () => {
  for (let i = 0; i < 9; i++) await insert([`số ${i}`], `2026-07-01T00:00:00.00000${i}Z`);
  const orderBy: OrderColumn[] = [{ column: 'n.written_at', direction: 'desc' }, { column: 'n.id' }];
  expect((await walk({ orderBy, first: 2 })).map(({ title }) => title)).toEqual(
    ['8', '7', '6', '5', '4', '3', '2', '1', '0'].map((n) => `số ${n}`),
  );
});

test('the total counts what the filter lets through, and only when asked', async () => {
  await insert(names);
  const before = database.statements();
  const page = await list({ first: 1, where: [sql`n.title LIKE ${'Em%'}`, undefined, sql`n.title <> ${'Em Lan'}`] });
  expect(database.statements() - before).toBe(1);
  expect(await page.totalCount()).toBe(90);
  expect(page).toMatchObject({
    nodes: [{ title: expect.stringMatching(/^Em/) }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
  });
});

test('an empty list and an empty page are pages as well', async () => {
  expect(await list()).toMatchObject({
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
  });
  await insert(['một']);
  expect(await list({ first: 0 })).toMatchObject({ edges: [], pageInfo: { hasNextPage: true } });
});

test('a page that is too long or negative is refused, saying what is allowed', async () => {
  for (const first of [201, -1]) await expect(list({ first })).rejects.toThrow('`first` must be between 0 and 200');
});

test('a cursor that is damaged, forged or of another list is refused as such', async () => {
  await insert(names.slice(0, 3));
  const cursor = (await list({ first: 1 })).pageInfo.endCursor ?? '';
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  const forged = Buffer.from(JSON.stringify([parts[0], 'x', 'no id'])).toString('base64url');
  const short = Buffer.from(JSON.stringify(parts.slice(0, 2))).toString('base64url');
  for (const after of ['', '%', 'abc', cursor.slice(3), forged, short, Buffer.from('[1,2]').toString('base64url')]) {
    await expect(list({ after })).rejects.toBeInstanceOf(BadUserInput);
  }
  const downwards = byTitle.map((column) => ({ ...column, direction: 'desc' as const }));
  await expect(list({ after: cursor, orderBy: downwards })).rejects.toThrow('The cursor `after` does not fit this list');
});

test('a value is never SQL', async () => {
  await insert(["x'); DROP TABLE note; --"]);
  const page = await list({ where: [sql`n.title = ${"x'); DROP TABLE note; --"}`] });
  expect(page.nodes).toHaveLength(1);
});

test('the same page of many lists takes one statement, their totals one more, however many they are', async () => {
  await insert(names.slice(0, 400));
  const keys = [...new Set(names)].slice(0, 40);
  const spec = { database, select: 'n.id, n.title', from: 'note n', orderBy: [{ column: 'n.id' }], toNode: (row: Row) => row };
  const before = database.statements();
  const pages = await connectionsBy({ ...spec, keyColumn: 'n.title', keyType: 'text', keys: [...keys, 'không có'], first: 3 });
  const totals = await Promise.all(pages.map((page) => page.totalCount()));
  expect(database.statements() - before).toBe(2);
  for (const [i, key] of keys.entries()) {
    expect(pages[i]?.nodes.map(({ title }) => title)).toEqual([key, key, key]);
    expect(pages[i]?.nodes.map(({ id }) => id).toSorted()).toEqual(pages[i]?.nodes.map(({ id }) => id));
  }
  expect(totals).toEqual([...keys.map(() => 4), 0]);
  const [next] = await connectionsBy({
    ...spec,
    keyColumn: 'n.title',
    keyType: 'text',
    keys: keys.slice(0, 1),
    after: pages[0]?.pageInfo.endCursor ?? null,
  });
  expect(next?.nodes).toHaveLength(1);
  expect(next?.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});
