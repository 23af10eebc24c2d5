import { revertMigrations, runMigrations } from '@danvan/service/run-migrations';
import type { ServiceDefinition } from '@danvan/service/start-service';
import { expect, test } from '@jest/globals';
import { testConfig } from './test-config.ts';
import { emptyDatabase } from './test-database.ts';

/** What every service's migrations promise; `own` are tables that must be among theirs. */
export function describeMigrations(
  { name, migrations }: Pick<ServiceDefinition, 'name' | 'migrations'>,
  own: readonly string[],
): void {
  test('the migrations go up, down to nothing, and up again to the same tables, each with a comment', async () => {
    const database = await emptyDatabase(name);
    const options = { name, migrations, config: testConfig(name, database.name) };
    const tables = () =>
      database.query<{ name: string; comment: string | null }>(
        `SELECT relname AS name, obj_description(oid) AS comment FROM pg_class
          WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migration' ORDER BY relname`,
      );
    try {
      await runMigrations(options);
      const first = await tables();
      expect(first.map((table) => table.name)).toEqual(expect.arrayContaining([...own]));
      expect(first.filter(({ comment }) => comment === null)).toEqual([]);
      await revertMigrations(options);
      expect(await tables()).toEqual([]);
      await runMigrations(options);
      expect(await tables()).toEqual(first);
    } finally {
      await database.drop();
    }
  });
}
