import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { testIf } from '@danvan/testing/test-if';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clusterPlace } from './cluster-place.ts';
import { asSuperuser } from './databases.ts';
import { discardData } from './discard-data.ts';
import { mayUse, postgresAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { type Cluster, startCluster } from './postgres-cluster.ts';
import { isAlive } from './process-life.ts';

const password = 'secret of a test';
const isRoot = process.getuid?.() === 0;
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => discardData(folder));

function begin(port?: number): Promise<Cluster> {
  return startCluster({
    folder: join(folder, 'postgres'),
    password,
    logFile: join(folder, 'postgres.log'),
    port,
    durable: false,
  });
}

function onCluster(cluster: Cluster, sql: string): Promise<unknown[]> {
  return asSuperuser({ port: cluster.port, password }, async (client) => (await client.query(sql)).rows);
}

test('what was committed is there again after a kill -9 of the server, at the same port', async () => {
  const first = await begin();
  await onCluster(first, 'CREATE TABLE kept AS SELECT 1 AS one');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = await begin(first.port);
  expect(second.port).toBe(first.port);
  expect(await onCluster(second, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(isAlive(second.pid)).toBe(false);
});

test('a server that runs already is adopted', async () => {
  const first = await begin();
  const second = await begin();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });
  await second.stop();
});

test('a note of a dead server whose number now belongs to another program does not keep the start from succeeding', async () => {
  await writeFile(
    join(folder, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${join(folder, 'postgres')}\n0\n5432\n\n127.0.0.1\n\nready   \n`,
  );
  const cluster = await begin();
  expect(cluster).toMatchObject({ adopted: false });
  expect(cluster.pid).not.toBe(process.pid);
  await cluster.stop();
});

test('the settings are those of a small machine, Vietnamese order and the extensions are there', async () => {
  const cluster = await begin();
  const settings = `SELECT current_setting('max_connections') AS connections, current_setting('jit') AS jit, current_setting('server_version') AS version`;
  expect(await onCluster(cluster, settings)).toEqual([
    { connections: '300', jit: 'off', version: expect.stringMatching(/^18\./) },
  ]);
  const extensions = ['unaccent', 'pg_trgm', 'ltree', 'btree_gist'].map((name) => `CREATE EXTENSION ${name}`);
  await onCluster(cluster, extensions.join(';'));
  await cluster.stop();
});

test('a wanted port that is taken is named', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(begin(port)).rejects.toThrow(`Port ${port} is taken by another program`);
  await new Promise((resolve) => server.close(resolve));
});

testIf(isRoot, 'needs root')('started by root, the server runs as somebody else, its data closed to others', async () => {
  const cluster = await begin();
  expect((await stat(`/proc/${cluster.pid}`)).uid).toBe((await postgresAccount())?.uid);
  expect((await stat(cluster.folder)).mode & 0o777).toBe(0o700);
  await cluster.stop();
});

testIf(isRoot, 'needs root')(
  'below a folder that only root may enter, data and programs go where the server can reach them',
  async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const account = await postgresAccount();
    const cluster = await startCluster({
      folder: join(closed, 'postgres'),
      password,
      logFile: join(folder, 'closed.log'),
      durable: false,
    });
    expect(cluster.folder).toBe(await clusterPlace(join(closed, 'postgres'), account));
    expect(cluster.folder.startsWith(folder)).toBe(false);
    expect(await mayUse(account, (await postgresBinaries(account)).postgres, 1)).toBe(true);
    await discardData(closed);
    expect(isAlive(cluster.pid)).toBe(false);
    await expect(stat(cluster.folder)).rejects.toThrow('ENOENT');
  },
);

describe('a broken data folder is told as such, with the way out', () => {
  const advice = /is broken \(.+\): run "npm run reset"/;

  async function broken(spoil: (cluster: string) => Promise<unknown>): Promise<void> {
    await spoil(join(folder, 'postgres'));
    await expect(begin()).rejects.toThrow(advice);
  }

  test('a damaged file', () => broken((cluster) => rm(join(cluster, 'global', 'pg_control'))));
  test('another generation of PostgreSQL', () => broken((cluster) => writeFile(join(cluster, 'PG_VERSION'), '9.6\n')));
  test('a folder that holds something else', () => broken((cluster) => rm(join(cluster, 'PG_VERSION'))));
});
