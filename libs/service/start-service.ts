import { ApolloServer } from '@apollo/server';
import type { Consumer } from '@danvan/events/consume';
import type { EventTransport } from '@danvan/events/transport';
import type { JSONWebKeySet } from 'jose';
import type { EntitySchema } from 'typeorm';
import type { Context } from './context.ts';
import { contextFactory } from './context-factory.ts';
import { inBackground } from './database/background.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database/database.ts';
import type { MigrationClass } from './database/run-migrations.ts';
import { checkVariables, mostMistakes } from './graphql/check-variables.ts';
import { presentErrors } from './graphql/present-errors.ts';
import { subgraphSchema } from './graphql/subgraph-schema.ts';
import type { SchemaFiles } from './graphql/subgraph-sdl.ts';
import { apolloHandler } from './http/apollo-handler.ts';
import { apolloSettings } from './http/apollo-settings.ts';
import { type HttpFront, openHttpFront } from './http/http-front.ts';
import { createReadiness } from './http/readiness.ts';
import type { Route } from './http/serve-path.ts';
import { assertNoDevelopmentKeys, createIdentity, type Identity } from './identity/identity.ts';
import { type RunningEvents, startEvents } from './jobs/start-events.ts';
import { type Job, type RunningJobs, startJobs } from './jobs/start-jobs.ts';
import type { ServiceConfig } from './settings/config.ts';
import { createLog, type Log } from './telemetry/log.ts';
import { counterOf, createServiceMetrics, gaugeOf, type ServiceMetrics } from './telemetry/service-metrics.ts';

/** What the answers by plain HTTP know. */
export interface RouteContext {
  readonly database: Database;
  now(): Date;
}

/** What a service is, apart from where it runs. */
export interface ServiceDefinition {
  name: string;
  /** Its SDL, one file a module. */
  schema: SchemaFiles;
  resolvers: object;
  /** What `tx.insert` and `manager` know. */
  tables?: EntitySchema[];
  consumers?: readonly Consumer[];
  jobs?: readonly Job[];
  /** Not run here: the service is ready only when all of them have been applied. */
  migrations: readonly MigrationClass[];
  /** What GET and HEAD answer by plain HTTP besides GraphQL, by path. */
  routes?: (ctx: RouteContext) => Readonly<Record<string, Route>>;
  /** Tables of its own that the serving role may only add to and read. */
  insertOnly?: readonly string[];
}

export interface ServiceOptions extends ServiceDefinition {
  config: ServiceConfig;
  log?: Log;
  now?: () => Date;
  newId?: () => string;
  /** Instead of those at JWKS_URL. */
  keys?: JSONWebKeySet;
  /** Instead of the one of the configuration; it stays open when the service stops. */
  transport?: EventTransport;
  /** False leaves the outbox unpublished. */
  relay?: boolean;
  /** False leaves the consumers at rest. */
  consume?: boolean;
  /** False leaves the jobs at rest. */
  runJobs?: boolean;
}

export interface RunningService {
  readonly url: string;
  readonly port: number;
  /** Of the pages for operators: /health/ready, /metrics. */
  readonly operatorUrl: string;
  readonly database: Database;
  readonly metrics: ServiceMetrics;
  readonly events: RunningEvents;
  readonly jobs: RunningJobs;
  /** Finishes what is in flight (requests, then jobs, consumers and relay), then closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** @throws before anything listens, when the schema cannot be served or the database cannot be reached. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { name, config, tables = [] } = options;
  const log = options.log ?? createLog({ name, level: config.LOG_LEVEL });
  const metrics = createServiceMetrics(name);
  const schema = subgraphSchema(options);
  const identity = await identityOf(options);
  const database = await openDatabase({ ...poolSettings(config), url: config.DATABASE_URL, name, log, tables });
  counterOf(metrics.registry, 'sql_statements_total', {
    help: 'SQL statements that requests cost',
    value: () => database.statements(),
  });
  gaugeOf(metrics.registry, 'requests_waiting_for_references', {
    help: 'Requests that wait for a reference to become known',
    value: () => database.references.waiting(),
  });
  const server = new ApolloServer<Context>({
    schema,
    ...apolloSettings,
    validationOptions: { maxErrors: mostMistakes },
    plugins: [checkVariables(), presentErrors(), ...apolloSettings.plugins],
    logger: log,
  });
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  const events = startEvents({ ...options, database, log, metrics: metrics.events });
  const jobs = startJobs({ ...options, database: inBackground(database), log });
  const front = await openHttpFront({
    config,
    log,
    metrics: metrics.registry,
    graphql: apolloHandler(server, contextFactory({ ...options, database, identity, log })),
    readiness: createReadiness({ database: database.readiness, migrations: options.migrations, events }),
    routes: options.routes?.({ database, now: options.now ?? (() => new Date()) }) ?? {},
  });
  const { url, port, operatorUrl } = front;
  log.info({ url, operatorUrl }, 'the service answers');
  const stop = once(() => stopAll({ front, jobs, events, server, database, log }));
  return { url, port, operatorUrl, database, metrics, events, jobs, stop };
}

function poolSettings(config: ServiceConfig): Partial<DatabaseOptions> {
  return {
    poolSize: config.DATABASE_POOL_SIZE,
    backgroundPoolSize: config.BACKGROUND_POOL_SIZE,
    acquireMs: config.DATABASE_ACQUIRE_MS,
    mostQueued: config.DATABASE_QUEUE_LIMIT,
  };
}

async function identityOf({ config, keys }: ServiceOptions): Promise<Identity> {
  const isProduction = config.NODE_ENV === 'production';
  if (isProduction && keys === undefined) await assertNoDevelopmentKeys(config.JWKS_URL);
  return createIdentity({
    keys: keys ?? new URL(config.JWKS_URL),
    issuer: config.JWT_ISSUER,
    audience: config.JWT_AUDIENCE,
    isProduction,
  });
}

interface Parts {
  front: HttpFront;
  jobs: RunningJobs;
  events: RunningEvents;
  server: { stop(): Promise<void> };
  database: Database;
  log: Log;
}

async function stopAll({ front, jobs, events, server, database, log }: Parts): Promise<void> {
  await front.drain();
  await jobs.stop();
  await events.stop();
  await server.stop();
  await database.close();
  await front.close();
  log.info('the service has stopped');
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
