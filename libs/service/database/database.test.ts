import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EntitySchema } from 'typeorm';
import { v7 } from 'uuid';
import { noteTable } from '../fixtures/notes.ts';
import { type NotesDatabase, notesDatabase, quiet } from '../fixtures/notes-database.ts';
import { type Database, type Origin, openDatabase } from './database.ts';
import { isTransient, violatedConstraint } from './describe-error.ts';

interface Shelf {
  id: string;
  label?: string;
  tagList?: string[];
  seal?: Buffer;
  size?: { width: number } | null;
  builtOn?: string;
  price?: bigint;
}

const shelfTable = new EntitySchema<Shelf>({
  name: 'shelf',
  columns: {
    id: { type: 'uuid', primary: true },
    label: { type: 'text' },
    tagList: { type: 'text', array: true },
    seal: { type: 'bytea' },
    size: { type: 'jsonb' },
    builtOn: { type: 'date' },
    price: { type: 'bigint' },
  },
});

let notes: NotesDatabase;
let database: Database;
beforeAll(async () => {
  notes = await notesDatabase();
  await notes.query(`CREATE TABLE shelf (id uuid PRIMARY KEY, label text NOT NULL DEFAULT 'none' CONSTRAINT shelf_label_key UNIQUE,
    tag_list text[], seal bytea, size jsonb, built_on date, price bigint)`);
  await notes.query('GRANT ALL ON shelf TO test_app');
  database = await openDatabase({ url: notes.appUrl, name: 'test', log: quiet, tables: [noteTable, shelfTable] });
});
afterAll(async () => {
  await database.close();
  await notes.drop();
});

const origin: Origin = { source: 'urn:danvan:service:test', correlationId: 'c', synthetic: true, now: () => new Date() };

test('rows are written by one statement, each value as its column has it, left-out ones by their default', async () => {
  const full: Shelf = {
    id: v7(),
    label: 'Đỉnh "1"',
    tagList: ['a', 'b,c'],
    seal: Buffer.from([0, 255]),
    size: { width: 3 },
    builtOn: '2026-07-01',
    price: 15n,
  };
  const bare: Shelf = { id: v7(), size: null };
  await database.transaction(origin, async (tx) => {
    await tx.insert(shelfTable, full);
    const before = database.statements();
    await tx.insert(shelfTable, [bare]);
    await tx.insert(noteTable, []);
    expect(database.statements() - before).toBe(1);
  });
  expect(await database.query('SELECT * FROM shelf ORDER BY id')).toEqual([
    {
      id: full.id,
      label: 'Đỉnh "1"',
      tag_list: ['a', 'b,c'],
      seal: Buffer.from([0, 255]),
      size: { width: 3 },
      built_on: '2026-07-01',
      price: '15',
    },
    { id: bare.id, label: 'none', tag_list: null, seal: null, size: null, built_on: null, price: null },
  ]);
});

test('a property that the table has not is a mistake of the program, told before anything is written', async () => {
  const insert = database.transaction(origin, (tx) => tx.insert(shelfTable, { id: v7(), colour: 'red' } as Shelf));
  await expect(insert).rejects.toThrow('table shelf has no column for colour');
});

test('what fails leaves nothing, and a violated constraint can be told by its name', async () => {
  const both = database.transaction(origin, async (tx) => {
    await tx.insert(shelfTable, { id: v7(), label: 'twice' });
    await tx.insert(shelfTable, { id: v7(), label: 'twice' });
  });
  expect(violatedConstraint(await both.catch((error: unknown) => error))).toBe('shelf_label_key');
  expect(await database.query(`SELECT FROM shelf WHERE label = 'twice'`)).toEqual([]);
});

test('a transaction reads what others have committed meanwhile', async () => {
  await database.transaction(origin, async (tx) => {
    const count = async () => (await tx.query(`SELECT FROM shelf WHERE label = 'later'`)).length;
    expect(await count()).toBe(0);
    await notes.query(`INSERT INTO shelf (id, label) VALUES ($1, 'later')`, [v7()]);
    expect(await count()).toBe(1);
  });
});

test('UPDATE and DELETE with RETURNING answer rows, as SELECT does', async () => {
  const id = v7();
  await database.query(`INSERT INTO shelf (id, label) VALUES ($1, 'gone soon')`, [id]);
  expect(await database.query(`UPDATE shelf SET label = 'going' WHERE id = $1 RETURNING label`, [id])).toEqual([
    { label: 'going' },
  ]);
  expect(await database.query('DELETE FROM shelf WHERE id = $1 RETURNING id', [id])).toEqual([{ id }]);
});

test('a connection that the server cuts is a passing trouble, and the next request works', async () => {
  const cut = database.transaction(origin, async (tx) => {
    const [me] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await notes.query('SELECT pg_terminate_backend($1)', [me?.pid]);
    return tx.query('SELECT 1');
  });
  const error = await cut.catch((thrown: unknown) => thrown);
  expect(isTransient(error)).toBe(true);
  expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a database that does not come up is named, without its password', async () => {
  const url = 'postgres://test_app:hunter2@127.0.0.1:9/gone';
  const error = await openDatabase({ url, name: 'test', log: quiet, patienceMs: 300 }).catch((thrown: Error) => thrown);
  expect(String(error)).toMatch(/the database gone at 127\.0\.0\.1:9 does not take a connection as test_app: .*ECONNREFUSED/);
  expect(String(error)).not.toContain('hunter2');
});
