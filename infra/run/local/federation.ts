import { bringUp, type Site } from './bring-up.ts';
import { claimsOf } from './claims-of.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { provideDemonstration, type RoleOrganisations } from './demonstration.ts';
import { type Claims, signToken } from './development-key.ts';
import { connectionUrl } from './federation-environment.ts';
import type { FederationOptions } from './federation-options.ts';
import type { Processes } from './processes.ts';
import type { RoleName } from './roles.ts';
import { type DatabaseName, operatorsOf, type ProcessName } from './services.ts';
import { StartProblem } from './start-problem.ts';
import { createStopInOrder, type StopInOrder } from './stop-in-order.ts';

export type { FederationOptions } from './federation-options.ts';

export interface Issuer {
  readonly jwksUrl: string;
  /** A token that says so, or the token of a role. */
  tokenFor(claims: Claims | RoleName): Promise<string>;
}

export interface Federation {
  /** The gateway's, ending in `/graphql`. */
  readonly url: string;
  /** Each process that speaks GraphQL, ending in `/graphql`. */
  readonly urls: Readonly<Record<string, string>>;
  /** Where each of them shows /health/ready and /metrics. */
  readonly operatorUrls: Readonly<Record<string, string>>;
  readonly issuer: Issuer;
  /** They carry the events; undefined where PostgreSQL does. */
  readonly kafkaBrokers: readonly string[] | undefined;
  databaseUrl(database: DatabaseName, as: 'owner' | 'app' | 'superuser'): string;
  /** Of the living ones. */
  pids(): Partial<Record<ProcessName, number>>;
  /** It will be started again, as after any death. */
  kill(name: ProcessName, signal: NodeJS.Signals): void;
  /** Stops it until `resume`. */
  halt(name: ProcessName): Promise<void>;
  /** Settles when it is ready. */
  resume(name: ProcessName): Promise<void>;
  restart(name: ProcessName): Promise<void>;
  /** Settles when each of them is there and ready. */
  ready(): Promise<void>;
  /** Stops everything in order and leaves no process. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Brings up PostgreSQL, the development issuer, the services and the gateway, each in a process of its own, and keeps them running.
 * Takes up the data of the last time and whatever a killed starter left running.
 * @throws StartProblem with one sentence for the operator; nothing is left running then.
 */
export async function startFederation(o: FederationOptions): Promise<Federation> {
  if (o.production) throw new StartProblem(notForProduction);
  o.signal?.throwIfAborted();
  const data = await openDataFolder(o.dataFolder);
  const stopping = createStopInOrder();
  const { promise: aborted, reject: abort } = Promise.withResolvers<never>();
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(o.signal ? [o.signal] : [])]);
  signal.addEventListener('abort', () => abort(signal.reason), { once: true });
  try {
    return await Promise.race([start({ ...o, signal }, data, stopping), aborted]);
  } catch (error) {
    failed.abort(error); // whoever still waits for something to become ready need not
    await stopping.stop();
    throw error;
  }
}

const notForProduction =
  'The development issuer and its keys are not for NODE_ENV=production: deploy the services with an issuer of your own, or unset NODE_ENV.';

async function start(o: FederationOptions, data: DataFolder, stopping: StopInOrder): Promise<Federation> {
  const site = await bringUp(o, data, stopping);
  if (!o.demonstration) return createFederation(site, stopping);
  const { processes } = site;
  const organisations = await provideDemonstration(data, { processes, signal: o.signal, report: o.report ?? (() => undefined) });
  return createFederation(site, stopping, organisations);
}

function createFederation(site: Site, stopping: StopInOrder, organisations: RoleOrganisations = {}): Federation {
  const { foundation, surroundings, processes, ready } = site;
  const halt = (name: ProcessName) => processes.get(name).stop();
  const resume = async (name: ProcessName) => {
    await processes.get(name).resume();
    await ready(name);
  };
  const { instances, ports } = foundation;
  const names = [...instances, 'gateway' as const];
  return {
    url: foundation.url,
    urls: Object.fromEntries(names.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`])),
    operatorUrls: Object.fromEntries(names.map((name) => [name, `http://127.0.0.1:${ports[operatorsOf(name)]}`])),
    issuer: {
      jwksUrl: foundation.jwksUrl,
      tokenFor: (of) => signToken(foundation.key, typeof of === 'string' ? claimsOf(of, organisations) : of),
    },
    kafkaBrokers: surroundings.kafkaBrokers,
    databaseUrl: (database, as) => connectionUrl(surroundings, database, as),
    pids: processes.pids,
    kill: (name, signal) => kill(processes, name, signal),
    halt,
    resume,
    restart: async (name) => {
      await halt(name);
      await resume(name);
    },
    ready: async () => void (await Promise.all(names.map(ready))),
    stop: stopping.stop,
  };
}

function kill(processes: Processes, name: ProcessName, signal: NodeJS.Signals): void {
  const pid = processes.pids()[name];
  if (pid === undefined) throw new Error(`${name} does not run`);
  process.kill(pid, signal);
}
