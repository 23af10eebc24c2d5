import { randomBytes } from 'node:crypto';
import { asSuperuser, databaseUrl, rolesOf } from '@danvan/local/databases';
import pg, { type Client } from 'pg';
import { clusterAddress } from './config.ts';

/** A database of its own for one test file, on the run's PostgreSQL. */
export interface TestDatabase {
  name: string;
  /** Of the role that owns the database: migrates. */
  ownerUrl: string;
  /** Of the role that serves: owns nothing, may what its migrations grant it. */
  appUrl: string;
  /** As superuser, past every grant: to look at what happened, or to break something. */
  query<R extends object = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Throws out whoever is still connected. Safe to repeat. */
  drop(): Promise<void>;
}

const dateOid = 1082;
/** A calendar day stays the text it is; the driver would make it a moment in this machine's time zone. */
const types = {
  getTypeParser: (oid: number) => (oid === dateOid ? (value: string) => value : pg.types.getTypeParser(oid)),
};

/** A database without a single table. Its roles are `test_owner` and `test_app`, or those of a service. */
export async function emptyDatabase(service = 'test'): Promise<TestDatabase> {
  return createDatabase(service, 'template1');
}

/** A new database that starts as a copy of `template`. */
export async function createDatabase(service: string, template: string): Promise<TestDatabase> {
  const { port, password } = clusterAddress();
  const name = `${service}_${randomBytes(6).toString('hex')}`;
  const { owner, app } = rolesOf(service);
  await onCluster((client) => client.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${template}`));
  return {
    name,
    ownerUrl: databaseUrl(port, name, { role: owner, password }),
    appUrl: databaseUrl(port, name, { role: app, password }),
    query: async <R extends object>(sql: string, params: unknown[] = []) =>
      (await asSuperuser({ port, password, database: name }, (client) => client.query<R>({ text: sql, values: params, types })))
        .rows,
    drop: async () => void (await onCluster((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** Runs `work` as superuser in the cluster's own database. */
export async function onCluster<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return asSuperuser(clusterAddress(), work);
}
