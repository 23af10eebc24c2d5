import { rolesOf } from '@danvan/local/databases';
import { runMigrations } from '@danvan/service/run-migrations';
import type { ServiceDefinition } from '@danvan/service/start-service';
import type { Client } from 'pg';
import { testConfig } from './test-config.ts';
import { createDatabase, onCluster, type TestDatabase } from './test-database.ts';

type Migrated = Pick<ServiceDefinition, 'name' | 'migrations' | 'insertOnly'>;

/** A new database with all migrations of the service applied. They run once a test run; every further database is a copy. */
export async function migratedDatabase(definition: Migrated): Promise<TestDatabase> {
  const template = `template_${definition.name}`;
  await onCluster(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]); // of this session: jest's workers want it all at once
    if (!(await isTemplate(client, template))) await makeTemplate(client, template, definition);
  });
  return createDatabase(definition.name, template);
}

/** Marked as a template only when it is complete. */
async function isTemplate(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query('SELECT datistemplate FROM pg_database WHERE datname = $1', [name]);
  return rows[0]?.datistemplate === true;
}

async function makeTemplate(client: Client, template: string, definition: Migrated): Promise<void> {
  const { name } = definition;
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${template} OWNER ${rolesOf(name).owner}`);
  await runMigrations({ ...definition, config: testConfig(name, template) });
  await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
}
