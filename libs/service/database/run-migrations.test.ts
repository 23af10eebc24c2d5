import { emptyDatabase, type TestDatabase } from '@danvan/testing/test-database';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreateNote1764547200000 } from '../fixtures/notes.ts';
import { quiet } from '../fixtures/notes-database.ts';
import { type MigrationClass, revertMigrations, runMigrations } from './run-migrations.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.drop());

const options = (migrations: MigrationClass[] = [CreateNote1764547200000]) => ({
  name: 'test',
  migrations,
  config: { DATABASE_OWNER_URL: database.ownerUrl, LOG_LEVEL: 'silent' },
  log: quiet,
});

async function asApp(sql: string): Promise<object[]> {
  const client = new Client(database.appUrl);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const tables = async () =>
  (await database.query<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).map(
    (row) => row.tablename,
  );

class AddShelf1764547200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE shelf (label text, position bigint GENERATED ALWAYS AS IDENTITY)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shelf');
  }
}

class BreakShelf1764547200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half_done (a int)');
    await runner.query('ALTER TABLE shelf ADD COLUMN label text');
  }
  async down(): Promise<void> {}
}

test('up, down and up again leave what up leaves', async () => {
  await runMigrations(options([CreateNote1764547200000, AddShelf1764547200001]));
  const before = await tables();
  await revertMigrations(options([CreateNote1764547200000, AddShelf1764547200001]));
  expect(await tables()).toEqual(['migration']);
  await runMigrations(options([CreateNote1764547200000, AddShelf1764547200001]));
  expect((await tables()).toSorted()).toEqual(before.toSorted());
});

test('the serving role may add audit rows and read them, and nothing else', async () => {
  await runMigrations(options());
  for (const table of ['change', 'change_result', 'change_record']) {
    for (const verb of [`UPDATE ${table} SET change_id = change_id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(asApp(verb)).rejects.toThrow(`permission denied for table ${table}`);
    }
    expect(await asApp(`SELECT * FROM ${table}`)).toEqual([]);
  }
  await asApp(`INSERT INTO change VALUES (gen_random_uuid(), 'lan', 'm', gen_random_uuid(), '', now(), NULL, 'c', NULL, true)`);
});

test('the serving role works on the other tables, owns nothing and cannot pretend that a migration ran', async () => {
  await runMigrations(options());
  await asApp(`INSERT INTO note VALUES (gen_random_uuid(), 'một', now())`);
  await asApp(`UPDATE note SET title = 'hai'`);
  await asApp('DELETE FROM note');
  for (const refused of [
    'TRUNCATE note',
    'CREATE TABLE mine (a int)',
    'ALTER TABLE note ADD COLUMN a int',
    'DROP TABLE note',
    'DELETE FROM migration',
  ]) {
    await expect(asApp(refused)).rejects.toThrow(/permission denied|must be owner/);
  }
});

test('what a later migration makes is granted as well', async () => {
  await runMigrations(options());
  await runMigrations(options([CreateNote1764547200000, AddShelf1764547200001]));
  expect(await asApp(`INSERT INTO shelf (label) VALUES ('top') RETURNING label`)).toEqual([{ label: 'top' }]);
});

test('a migration that fails is named with its reason, leaves nothing of itself and keeps those before it', async () => {
  const run = runMigrations(options([CreateNote1764547200000, AddShelf1764547200001, BreakShelf1764547200002]));
  await expect(run).rejects.toThrow(
    'migration BreakShelf1764547200002 failed: column "label" of relation "shelf" already exists',
  );
  expect(await tables()).toEqual(expect.arrayContaining(['note', 'shelf']));
  expect(await tables()).not.toContain('half_done');
  expect(await asApp('SELECT * FROM note')).toEqual([]);
});

test('two that migrate at once do it once', async () => {
  await Promise.all([runMigrations(options()), runMigrations(options()), runMigrations(options())]);
  expect(await database.query('SELECT name FROM migration')).toEqual([{ name: 'CreateNote1764547200000' }]);
});

test('a database that cannot be reached is named without its password', async () => {
  const config = { DATABASE_OWNER_URL: 'postgres://test_owner:hunter2@127.0.0.1:9/gone', LOG_LEVEL: 'silent' };
  const run = runMigrations({ ...options(), config });
  await expect(run).rejects.toThrow(/^the database gone at 127\.0\.0\.1:9 does not take a connection as test_owner: /);
  await expect(run).rejects.not.toThrow('hunter2');
});
