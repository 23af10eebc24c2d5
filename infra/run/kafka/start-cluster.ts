import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@danvan/local/free-port';
import { endsWithin, signalProcess } from '@danvan/local/process-life';
import { settingsFile } from './broker-note.ts';
import { formatFolder, newClusterId, spawnBroker } from './broker-process.ts';
import { type ClusterNode, type ClusterPlan, clusterSettings } from './cluster-settings.ts';
import { kafkaClasspath } from './kafka-programs.ts';
import { makeCertificates } from './make-certificates.ts';

/** Several brokers on this machine, secured as in production. They may still be electing when this is at hand: clients wait. */
export interface Cluster {
  readonly brokers: readonly string[];
  readonly tls: { ca: string };
  readonly sasl: { mechanism: 'scram-sha-512'; username: string; password: string };
  /** kill -9 of one, by its place in `brokers`. */
  kill(broker: number): Promise<void>;
  /** After a kill: on the same port, with the same data. */
  resume(broker: number): Promise<void>;
  stop(): Promise<void>;
}

const patience = 20_000;

export async function startCluster({ folder, size = 3 }: { folder: string; size?: number }): Promise<Cluster> {
  const classpath = await kafkaClasspath();
  const user = { username: 'danvan', password: newClusterId() };
  const plan: ClusterPlan = { nodes: await planNodes(folder, size), certificates: await makeCertificates(folder), user };
  const clusterId = newClusterId();
  const scramUser = `name=${user.username},password=${user.password}`;
  await Promise.all(
    plan.nodes.map(async (node) => {
      await writeFile(settingsFile(node.folder), clusterSettings(node, plan));
      await formatFolder({ classpath, folder: node.folder, clusterId, scramUser });
    }),
  );
  const start = ({ folder: of }: ClusterNode) => spawnBroker({ classpath, folder: of, logFile: join(of, 'broker.log') });
  const processes = await Promise.all(plan.nodes.map(start));
  const end = async (broker: number, signal: NodeJS.Signals) => {
    const child = processes[broker];
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    signalProcess(child.pid, signal);
    if (!(await endsWithin(child.pid, patience))) signalProcess(child.pid, 'SIGKILL');
    await ended;
  };
  return {
    brokers: plan.nodes.map(({ port }) => `127.0.0.1:${port}`),
    tls: { ca: plan.certificates.ca },
    sasl: { mechanism: 'scram-sha-512', ...user },
    kill: (broker) => end(broker, 'SIGKILL'),
    async resume(broker) {
      const node = plan.nodes[broker];
      if (node) processes[broker] = await start(node);
    },
    // A controlled shutdown waits for a quorum that is going away as well.
    stop: async () => void (await Promise.all(processes.map((_, broker) => end(broker, 'SIGKILL')))),
  };
}

async function planNodes(folder: string, size: number): Promise<ClusterNode[]> {
  const taken = new Set<number>();
  const port = async () => {
    for (let found = await freePort(); ; found = await freePort()) if (!taken.has(found)) return taken.add(found) && found;
  };
  const nodes: ClusterNode[] = [];
  for (let id = 1; id <= size; id++) {
    const own = join(folder, `broker-${id}`);
    await mkdir(own, { recursive: true });
    nodes.push({ id, folder: own, data: join(own, 'data'), port: await port(), controllerPort: await port() });
  }
  return nodes;
}
