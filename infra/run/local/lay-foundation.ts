import type { JWK } from 'jose';
import { z } from 'zod';
import { boundLogs } from './bound-logs.ts';
import { choosePorts } from './choose-ports.ts';
import type { DataFolder } from './data-folder.ts';
import { rolesOf } from './databases.ts';
import { newDevelopmentKey } from './development-key.ts';
import type { FederationOptions } from './federation-options.ts';
import { startKeyServer } from './key-server.ts';
import { endLeftovers } from './leftovers.ts';
import { localSecrets, type Secrets } from './secrets.ts';
import { databases, type InstanceName, instancesOf, operatorsOf, type ServiceName, services } from './services.ts';
import { claimDataFolder, type Running } from './single-start.ts';
import type { StopInOrder } from './stop-in-order.ts';

/** What stands before any process of a federation starts. */
export interface Foundation {
  /** Those that are to run; the gateway knows of all. */
  services: readonly ServiceName[];
  /** Their processes. */
  instances: readonly InstanceName[];
  /** By process, and by `operatorsOf` it; PostgreSQL's is only a wish until it runs. */
  ports: Record<string, number>;
  secrets: Secrets;
  key: JWK;
  jwksUrl: string;
  /** The gateway's, ending in `/graphql`. */
  url: string;
}

const KnownPorts = z.record(z.string(), z.number());
export const IssuerKey = z.looseObject({ kty: z.literal('EC'), d: z.string() });

/** Claims the data folder and makes or finds what all processes are told: ports, secrets, the issuer's key. */
export async function layFoundation(o: FederationOptions, data: DataFolder, stopping: StopInOrder): Promise<Foundation> {
  const holder: Running = { pid: process.pid };
  await stopping.own('claim', () => claimDataFolder(data.path, holder));
  await endLeftovers(data.path);
  await stopping.own('logs', async () => boundLogs(data.logs));
  const usual = await data.keep('ports', KnownPorts, () => ({}));
  const running = o.services ?? services;
  const instances = running.flatMap((service) => instancesOf(service, o.instances));
  const processes = new Set(['gateway' as const, ...services, ...instances]);
  const names = ['issuer', ...processes, ...[...processes].map(operatorsOf)];
  const ports = await choosePorts({ names, wanted: o.ports ?? {}, usual });
  const roles = databases.flatMap((name) => Object.values(rolesOf(name)));
  const secrets = await localSecrets(data, { roles, services });
  const key = await data.keep('issuer-key', IssuerKey, async () => IssuerKey.parse(await newDevelopmentKey()));
  const { jwksUrl } = await stopping.own('keys', () => startKeyServer(key, ports.issuer));
  holder.url = `http://127.0.0.1:${ports.gateway}/graphql`;
  return {
    services: running,
    instances,
    ports: { postgres: usual.postgres ?? 0, ...ports },
    secrets,
    key,
    jwksUrl,
    url: holder.url,
  };
}
