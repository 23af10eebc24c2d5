import { join } from 'node:path';
import { usualAnswerLimitMs } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import { provideTransport } from './event-transport.ts';
import { gatewayEnvironment, migrationEnvironment, type Surroundings, serviceEnvironment } from './federation-environment.ts';
import type { FederationOptions } from './federation-options.ts';
import { type Foundation, layFoundation } from './lay-foundation.ts';
import { startCluster } from './postgres-cluster.ts';
import { createProcesses, type Processes } from './processes.ts';
import { provideDatabases } from './provide-databases.ts';
import { instancesOf, operatorsOf, type ProcessName, type ServiceName } from './services.ts';
import { StartProblem } from './start-problem.ts';
import type { StopInOrder } from './stop-in-order.ts';
import { untilReady } from './until-ready.ts';

/** A federation that answers. */
export interface Site {
  foundation: Foundation;
  surroundings: Surroundings;
  processes: Processes;
  /** Settles when the process, running or starting, is ready. */
  ready(name: ProcessName): Promise<void>;
}

interface Work {
  o: FederationOptions;
  data: DataFolder;
  foundation: Foundation;
  processes: Processes;
}

const repository = join(import.meta.dirname, '../../..');

/** Starts everything, as much as possible at the same time: the gateway needs nobody to start, the services need only PostgreSQL. */
export async function bringUp(o: FederationOptions, data: DataFolder, stopping: StopInOrder): Promise<Site> {
  const foundation = await layFoundation(o, data, stopping);
  const { answerLimitMs = usualAnswerLimitMs, report = () => undefined } = o;
  const processes = createProcesses({ data, stopping, answerLimitMs, report });
  const work = { o, data, foundation, processes };
  const transport = { data, processes, stopping, report };
  const [databases, kafkaBrokers] = await Promise.all([
    startDatabases(work),
    provideTransport(o.transport ?? { kind: 'postgres' }, transport, o.ports?.kafka),
    startGateway(work),
  ]);
  const surroundings = { ...databases, kafkaBrokers };
  await data.write('ports', { ...foundation.ports, postgres: surroundings.postgresPort });
  await Promise.all([...foundation.services.map((name) => startService(work, surroundings, name)), ready(work, 'gateway')]);
  processes.allUp();
  return { foundation, surroundings, processes, ready: (name) => ready(work, name) };
}

async function startDatabases({ o, data, foundation, processes }: Work): Promise<Surroundings> {
  const logFile = data.logFile('postgres');
  let postgresPort = o.ports?.postgres ?? 0; // the services know it from the first start on, so every later one must have the same
  const start = async () => {
    const cluster = await startCluster({
      folder: data.postgres,
      password: foundation.secrets.superuser,
      logFile,
      port: postgresPort,
      usualPort: foundation.ports.postgres,
      durable: o.durable ?? true,
    });
    postgresPort = cluster.port;
    return { ...cluster, ended: cluster.ended.then(() => ({ reason: 'its server process is gone' })) };
  };
  await processes.keepOther('postgres', 'postgres', { start, logFile });
  await provideDatabases(foundation.secrets, postgresPort);
  return { ...foundation, postgresPort, logLevel: o.logLevel ?? 'info' };
}

async function startGateway({ o, data, foundation, processes }: Work): Promise<void> {
  const name = 'gateway';
  const env = gatewayEnvironment({ ...foundation, logLevel: o.logLevel ?? 'info' });
  const entry = join(repository, 'gateway/src/main.ts');
  await processes.keep(name, name, { name, entry, env, liveUrl: liveUrl(foundation, name), logFile: data.logFile(name) });
}

async function startService(work: Work, surroundings: Surroundings, name: ServiceName): Promise<void> {
  const { data, processes } = work;
  const folder = join(repository, 'services', name, 'src');
  const logFile = data.logFile(name);
  const migration = {
    name: `The migration of ${name}`,
    entry: join(folder, 'migrate.ts'),
    env: migrationEnvironment(surroundings, name),
    logFile,
  };
  await processes.run(migration);
  const starts = instancesOf(name, work.o.instances).map(async (instance) => {
    const env = serviceEnvironment(surroundings, name, instance);
    await processes.keep(instance, 'services', {
      name: instance,
      entry: join(folder, 'main.ts'),
      env,
      liveUrl: liveUrl(work.foundation, instance),
      logFile: data.logFile(instance),
    });
    await ready(work, instance);
  });
  await Promise.all(starts);
}

function liveUrl({ ports }: Foundation, name: ProcessName): URL {
  return new URL(`http://127.0.0.1:${ports[name]}/health/live`);
}

const patience = 120_000;

async function ready({ o, data, foundation, processes }: Work, name: ProcessName): Promise<void> {
  if (name === 'postgres' || name === 'kafka') return; // its start ends only when it is
  const limit = new AbortController();
  const sentence = `${name} has not become ready within ${patience / 1000} seconds: look into its log, ${data.logFile(name)}.`;
  const timer = setTimeout(() => limit.abort(new StartProblem(sentence)), patience);
  const signals = [processes.trouble, limit.signal, ...(o.signal ? [o.signal] : [])];
  await untilReady(`http://127.0.0.1:${foundation.ports[operatorsOf(name)]}`, AbortSignal.any(signals)).finally(() =>
    clearTimeout(timer),
  );
}
