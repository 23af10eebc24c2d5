import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrokerOptions, startBroker } from '@danvan/kafka/start-broker';
import { z } from 'zod';
import type { DataFolder } from './data-folder.ts';
import type { LocalTransport } from './federation-options.ts';
import type { Processes } from './processes.ts';
import { claimDataFolder, findRunning, type Running } from './single-start.ts';
import { StartProblem } from './start-problem.ts';
import type { StopInOrder } from './stop-in-order.ts';

export type { LocalTransport } from './federation-options.ts';

interface Work {
  data: DataFolder;
  processes: Processes;
  stopping: StopInOrder;
  report(line: string): void;
}

const Kept = z.object({ kind: z.enum(['postgres', 'kafka']) });

/** The brokers that the services are told of; undefined on PostgreSQL. */
export async function provideTransport(
  transport: LocalTransport,
  work: Work,
  port: number | undefined,
): Promise<readonly string[] | undefined> {
  await keepToTransport(transport, work.data);
  if (transport.kind === 'postgres') return undefined;
  if (transport.brokers) return transport.brokers;
  const folder = join(work.data.path, 'kafka');
  await mkdir(folder, { recursive: true });
  const running = await findRunning(folder);
  if (running?.url === undefined) return [await keepBroker({ folder, port, logFile: work.data.logFile('kafka') }, work)];
  work.report(`The events go to the Kafka broker that runs already, at ${running.url}.`);
  return [running.url];
}

/** Consumers know how far they have read, and that is true of one log only. */
async function keepToTransport({ kind }: LocalTransport, data: DataFolder): Promise<void> {
  const kept = await data.keep('transport', Kept, () => ({ kind }));
  if (kept.kind === kind) return;
  const [started, start] = kind === 'kafka' ? ['start', 'start:kafka'] : ['start:kafka', 'start'];
  throw new StartProblem(
    `The events of ${data.path} were carried by ${kept.kind === 'kafka' ? 'Kafka' : 'PostgreSQL'}: start with "npm run ${started}", set DANVAN_DATA to another folder, or throw the data away by "npm run reset" before "npm run ${start}".`,
  );
}

/** Its address. Later starts, after a death, listen on the same port: the services know it from the first start on. */
async function keepBroker(o: BrokerOptions, { processes, stopping }: Work): Promise<string> {
  const holder: Running = { pid: process.pid };
  await stopping.own('claim', () => claimDataFolder(o.folder, holder));
  let port = o.port;
  const start = async () => {
    const broker = await startBroker({ ...o, port });
    port = broker.port;
    holder.url = broker.address;
    return { ...broker, ended: broker.ended.then(() => ({ reason: 'its process is gone' })) };
  };
  await processes.keepOther('kafka', 'kafka', { start, logFile: o.logFile ?? '' });
  return holder.url ?? '';
}
