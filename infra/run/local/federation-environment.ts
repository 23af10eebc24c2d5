import { databaseUrl, rolesOf } from './databases.ts';
import { audience, developmentIssuer } from './development-key.ts';
import type { Secrets } from './secrets.ts';
import { type DatabaseName, type InstanceName, operatorsOf, type ServiceName, services } from './services.ts';

/** All that the settings of the processes are made of. */
export interface Surroundings {
  secrets: Secrets;
  ports: Record<string, number>;
  postgresPort: number;
  jwksUrl: string;
  logLevel: string;
  /** They carry the events; without them our PostgreSQL does. */
  kafkaBrokers?: readonly string[];
}

export function connectionUrl(
  s: Pick<Surroundings, 'secrets' | 'postgresPort'>,
  database: DatabaseName,
  as: 'owner' | 'app' | 'superuser',
): string {
  const role = as === 'superuser' ? 'postgres' : rolesOf(database)[as];
  const password = as === 'superuser' ? s.secrets.superuser : (s.secrets.passwords[role] ?? '');
  return databaseUrl(s.postgresPort, database, { role, password });
}

export function serviceEnvironment(s: Surroundings, name: ServiceName, instance: InstanceName = name): Record<string, string> {
  return {
    ...common(s, instance),
    DATABASE_URL: connectionUrl(s, name, 'app'),
    ...transportEnvironment(s),
    HMAC_KEY: s.secrets.hmacKeys[name] ?? '',
    ENCRYPTION_KEYS: `local:${s.secrets.encryptionKeys[name]}`,
  };
}

function transportEnvironment(s: Surroundings): Record<string, string> {
  return s.kafkaBrokers
    ? { EVENT_TRANSPORT: 'kafka', KAFKA_BROKERS: s.kafkaBrokers.join(',') }
    : { EVENT_TRANSPORT: 'postgres', EVENTS_URL: connectionUrl(s, 'events', 'app') };
}

/** Only the migration step gets the owner's password. */
export function migrationEnvironment(s: Surroundings, name: ServiceName): Record<string, string> {
  return { ...serviceEnvironment(s, name), DATABASE_OWNER_URL: connectionUrl(s, name, 'owner') };
}

export function gatewayEnvironment(s: Omit<Surroundings, 'postgresPort' | 'secrets'>): Record<string, string> {
  return {
    ...common(s, 'gateway'),
    SUBGRAPH_URLS: services.map((name) => `${name}=http://127.0.0.1:${s.ports[name]}/graphql`).join(','),
    APOLLO_TELEMETRY_DISABLED: '1',
  };
}

function common(
  { ports, jwksUrl, logLevel }: Pick<Surroundings, 'ports' | 'jwksUrl' | 'logLevel'>,
  name: InstanceName | 'gateway',
): Record<string, string> {
  return {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    OPERATOR_PORT: String(ports[operatorsOf(name)]),
    LOG_LEVEL: logLevel,
    JWKS_URL: jwksUrl,
    JWT_ISSUER: developmentIssuer,
    JWT_AUDIENCE: audience,
    SHUTDOWN_GRACE_MS: '5000',
  };
}
