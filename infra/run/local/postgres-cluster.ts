import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { clusterPlace } from './cluster-place.ts';
import { freePort } from './free-port.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type Account, postgresAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { endOf } from './process-life.ts';
import { serverSettings } from './server-settings.ts';
import { asStartProblem, brokenDataFolder, StartProblem } from './start-problem.ts';

export interface ClusterOptions {
  /** Where the data belongs; `Cluster.folder` tells where it went. */
  folder: string;
  /** Of the superuser "postgres". */
  password: string;
  logFile: string;
  /** This one or no start. */
  port?: number;
  /** Taken when it is free: the port of the last time. */
  usualPort?: number;
  /** False does not wait for the disk: what was committed outlives a killed server, not a power cut. For tests. */
  durable: boolean;
}

/** A PostgreSQL server on 127.0.0.1. */
export interface Cluster {
  readonly folder: string;
  readonly port: number;
  readonly pid: number;
  /** It was running already: its starter had died without stopping it. */
  readonly adopted: boolean;
  /** Settles when the server process ends, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

interface Server {
  pid: number;
  port: number;
}

interface Launch extends ClusterOptions {
  program: string;
  account: Account | undefined;
}

/** Recovery after a crash replays at most `max_wal_size`. */
const patience = 120_000;

/** Starts the cluster of this folder, making it first where there is none, or adopts it where it still runs. */
export async function startCluster(o: ClusterOptions): Promise<Cluster> {
  const account = await postgresAccount();
  const binaries = await postgresBinaries(account);
  const folder = await clusterPlace(o.folder, account);
  await initialiseCluster(folder, { binaries, account, password: o.password });
  const running = await untilReadyOrGone(folder);
  const { pid, port } = running ?? (await launch({ ...o, folder, account, program: binaries.postgres }));
  return { folder, port, pid, adopted: running !== undefined, ended: endOf(pid), stop: () => stopPostmaster(folder) };
}

async function untilReadyOrGone(folder: string, child?: ChildProcess): Promise<Server | undefined> {
  for (const until = Date.now() + patience; Date.now() < until; await wait(20)) {
    const server = await findPostmaster(folder);
    if (server?.ready) return server;
    if (!server && (!child || child.exitCode !== null || child.signalCode !== null)) return undefined;
  }
  throw new StartProblem(
    `PostgreSQL on ${folder} has not become ready for two minutes: look into its log in .data/logs, then start again.`,
  );
}

/** What a server says while processes of another one, just killed, still hold its shared memory. */
const stillInUse = ['pre-existing shared memory block', 'lock file "postmaster.pid" already exists'];

/** A first refusal may be an accident (a port taken a moment ago); the second one counts. */
async function launch(o: Launch): Promise<Server> {
  const until = Date.now() + patience;
  for (let refusals = 0; ; ) {
    const port = o.port || (await freePort(o.usualPort));
    const launched = await launchOnce(o, port);
    if (typeof launched !== 'string') return launched;
    if (stillInUse.some((words) => launched.includes(words)) && Date.now() < until) await wait(200);
    else if (++refusals === 2) throw refusal(launched, o.folder, port);
  }
}

/** The server, or what it wrote before it gave up. It leads a session of its own: a Ctrl-C in the terminal reaches its starter only. */
async function launchOnce(o: Launch, port: number): Promise<Server | string> {
  const log = await open(o.logFile, 'a');
  try {
    const { size } = await log.stat();
    const child = spawn(o.program, ['-D', o.folder, ...serverSettings(port, o.durable)], {
      ...o.account,
      cwd: '/',
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    child.unref();
    return (await untilReadyOrGone(o.folder, child)) ?? (await readFile(o.logFile)).subarray(size).toString();
  } catch (error) {
    throw asStartProblem(error, o.folder);
  } finally {
    await log.close();
  }
}

function refusal(complaint: string, folder: string, port: number): unknown {
  if (complaint.includes('Address already in use'))
    return new StartProblem(`Port ${port} is taken by another program: PostgreSQL cannot listen there.`);
  if (complaint.includes('No space left on device'))
    return asStartProblem(Object.assign(new Error(complaint), { code: 'ENOSPC' }), folder);
  return brokenDataFolder(folder, complaint.match(/(?:FATAL|PANIC|error):\s*(.*)/)?.[1] ?? 'PostgreSQL does not start on it');
}
