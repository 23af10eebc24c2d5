import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, isFree } from '@danvan/local/free-port';
import { lastWords } from '@danvan/local/last-words';
import { endOf } from '@danvan/local/process-life';
import { asStartProblem, StartProblem } from '@danvan/local/start-problem';
import { answers } from './answers.ts';
import { findBroker, noteFile, readNote, settingsFile, stopBroker } from './broker-note.ts';
import { formatFolder, newClusterId, spawnBroker } from './broker-process.ts';
import { brokerSettings } from './broker-settings.ts';
import { kafkaClasspath } from './kafka-programs.ts';

export interface BrokerOptions {
  /** Where its data and its note are kept; made where there is none. */
  folder: string;
  /** None or 0: that of the last time where it is free, else any. */
  port?: number;
  /** `broker.log` in the folder unless told. */
  logFile?: string;
}

/** An Apache Kafka broker on 127.0.0.1, a process of its own. */
export interface Broker {
  /** As clients take it: `127.0.0.1:<port>`. */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** It was running already: its starter had died without stopping it. */
  readonly adopted: boolean;
  /** Settles when its process ends, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** After a kill it checks its logs before it answers. */
const patience = 120_000;
const releaseMs = 2_000;

/**
 * Starts the broker of this folder, or adopts it where it still runs. It outlives a starter that is killed; the next start adopts it.
 * @throws StartProblem with one sentence for a person.
 */
export async function startBroker({ folder: given, port: wanted, logFile }: BrokerOptions): Promise<Broker> {
  const folder = resolve(given);
  const running = await findBroker(folder);
  const broker = running ?? (await launch({ folder, wanted, logFile: logFile ?? join(folder, 'broker.log') }));
  if (running) await untilItAnswers(running.port, () => endOf(running.pid));
  return {
    address: `127.0.0.1:${broker.port}`,
    port: broker.port,
    pid: broker.pid,
    adopted: running !== undefined,
    ended: endOf(broker.pid),
    stop: () => stopBroker(folder),
  };
}

interface Launch {
  folder: string;
  wanted: number | undefined;
  logFile: string;
}

async function launch({ folder, wanted, logFile }: Launch): Promise<{ pid: number; port: number }> {
  const classpath = await kafkaClasspath();
  const data = join(folder, 'data');
  try {
    await mkdir(folder, { recursive: true });
    const usual = await readNote(folder);
    if (usual) await untilFree(usual.port);
    const port = wanted ? await insistOn(wanted) : await freePort(usual?.port);
    const controllerPort = await otherPort(port, usual?.controllerPort);
    const ports = { port, controllerPort };
    await writeFile(settingsFile(folder), brokerSettings({ data, ...ports }));
    await formatFolder({ classpath, folder, clusterId: newClusterId() });
    const child = await spawnBroker({ classpath, folder, logFile });
    const pid = Number(child.pid);
    await writeFile(noteFile(folder), JSON.stringify({ pid, ...ports }));
    if (!(await untilItAnswers(port, () => once(child, 'exit')))) throw await refusal(logFile, port);
    return { pid, port };
  } catch (error) {
    throw asStartProblem(error, folder);
  }
}

/** The threads of a killed broker let go of its port and its files a moment after it counts as dead. */
async function untilFree(port: number): Promise<void> {
  for (const until = Date.now() + releaseMs; Date.now() < until && !(await isFree(port)); ) await wait(20);
}

/** Whoever listens there already would be taken for our broker. */
async function insistOn(port: number): Promise<number> {
  if (await isFree(port)) return port;
  throw new StartProblem(
    `Port ${port} (Kafka) is taken by another program: stop that program, or set DANVAN_KAFKA_PORT to another port.`,
  );
}

async function otherPort(taken: number, usual: number | undefined): Promise<number> {
  for (let port = await freePort(usual); ; port = await freePort()) if (port !== taken) return port;
}

/** False when its process ended before it answered. */
async function untilItAnswers(port: number, end: () => Promise<unknown>): Promise<boolean> {
  let ended = false;
  void end().then(() => {
    ended = true;
  });
  for (const until = Date.now() + patience; Date.now() < until; await wait(50)) {
    if (await answers(port)) return true;
    if (ended) return false;
  }
  throw new StartProblem('The Kafka broker has not answered for two minutes: look into its log, then start again.');
}

async function refusal(logFile: string, port: number): Promise<StartProblem> {
  return new StartProblem(`Kafka does not start on port ${port}: ${await lastWords(logFile)} — its log is ${logFile}.`);
}
