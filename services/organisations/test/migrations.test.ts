import { revertMigrations, runMigrations } from '@danvan/service/run-migrations';
import { testConfig } from '@danvan/testing/test-config';
import { emptyDatabase } from '@danvan/testing/test-database';
import { expect, test } from '@jest/globals';
import { migrations } from '../migrations/index.ts';

test('the migrations go up, down to nothing, and up again to the same tables, each with a comment', async () => {
  const database = await emptyDatabase('organisations');
  const options = { name: 'organisations', migrations, config: testConfig('organisations', database.name) };
  const tables = () =>
    database.query<{ name: string; comment: string | null }>(
      `SELECT relname AS name, obj_description(oid) AS comment FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migration' ORDER BY relname`,
    );
  try {
    await runMigrations(options);
    const first = await tables();
    expect(first.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'area',
        'area_version',
        'organisation',
        'organisation_version',
        'relation',
        'person',
        'post_holding',
        'one_stop_point',
      ]),
    );
    expect(first.filter(({ comment }) => comment === null)).toEqual([]);
    await revertMigrations(options);
    expect(await tables()).toEqual([]);
    await runMigrations(options);
    expect(await tables()).toEqual(first);
  } finally {
    await database.drop();
  }
});
