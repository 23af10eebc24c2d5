import { revertMigrations, runMigrations } from '@danvan/service/run-migrations';
import { emptyDatabase, type TestDatabase } from '@danvan/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrations } from '../migrations/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase('reports');
});
afterAll(() => database.drop());

const tables = async () =>
  (await database.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    ({ name }) => name,
  );

test('the migrations go up, down and up again, and every table says what it is', async () => {
  const options = { name: 'reports', migrations, config: { DATABASE_OWNER_URL: database.ownerUrl, LOG_LEVEL: 'silent' } };
  await runMigrations(options);
  const first = await tables();
  expect(first).toEqual(expect.arrayContaining(['change', 'fact', 'feed', 'organisation_place', 'record', 'reported_indicator']));
  await revertMigrations(options);
  expect(await tables()).toEqual(['migration']);
  await runMigrations(options);
  expect(await tables()).toEqual(first);
  const silent = await database.query(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migration' AND obj_description(oid) IS NULL`,
  );
  expect(silent).toEqual([]);
});
