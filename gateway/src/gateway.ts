import { ApolloServer } from '@apollo/server';
import { checkVariables, mostMistakes } from '@danvan/service/check-variables';
import { apolloHandler } from '@danvan/service/http/apollo-handler';
import { apolloSettings } from '@danvan/service/http/apollo-settings';
import { type HttpFront, openHttpFront } from '@danvan/service/http/http-front';
import { createIdentity } from '@danvan/service/identity';
import type { Log } from '@danvan/service/log';
import type { JSONWebKeySet } from 'jose';
import { calendarRoutes } from './calendars.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import { explorerRoutes } from './explorer.ts';
import { gatewayContext } from './identity.ts';
import { limitedParsing, limitRules } from './limits.ts';
import { loadGateway } from './load-gateway.ts';
import { createGatewayMetrics } from './metrics.ts';
import { presentGatewayErrors } from './present-gateway-errors.ts';
import { publishedEventRoutes } from './published-events.ts';
import { createReadiness } from './readiness.ts';
import { requireOperation } from './require-operation.ts';
import { createSubgraphClient, type SubgraphClient } from './subgraph-client.ts';

export interface GatewayOptions {
  readonly config: GatewayConfig;
  readonly log: Log;
  readonly supergraphSdl: string;
  /** Instead of those at JWKS_URL. */
  readonly keys?: JSONWebKeySet;
}

export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  /** Of the pages for operators: /health/ready, /metrics. */
  readonly operatorUrl: string;
  /** Finishes what is in flight, then closes the connections to the subgraphs. Safe to call twice. */
  stop(): Promise<void>;
}

/** @throws before anything listens, when the supergraph cannot be loaded or a subgraph of it has no URL. */
export async function startGateway({ config, log, supergraphSdl, keys }: GatewayOptions): Promise<RunningGateway> {
  const metrics = createGatewayMetrics();
  const clients = connect(config);
  const server = new ApolloServer<GatewayContext>({
    gateway: loadGateway({ supergraphSdl, clients, log, measured: metrics.subgraphCall }),
    ...apolloSettings,
    ...documentLimits(config),
    plugins: [requireOperation, checkVariables(), presentGatewayErrors(log), ...apolloSettings.plugins],
    logger: log,
  });
  await server.start();
  const identity = createIdentity({
    keys: keys ?? new URL(config.JWKS_URL),
    issuer: config.JWT_ISSUER,
    audience: config.JWT_AUDIENCE,
    isProduction: config.NODE_ENV === 'production',
  });
  const front = await openHttpFront({
    config,
    log,
    metrics: metrics.registry,
    graphql: apolloHandler(server, gatewayContext(identity)),
    readiness: createReadiness(clients),
    bodyLimit: config.BODY_LIMIT_BYTES,
    cors: config.NODE_ENV === 'production' ? config.CORS_ORIGINS : [...config.CORS_ORIGINS, 'loopback'],
    routes: { ...(config.EXPLORER && explorerRoutes), ...publishedEventRoutes(), ...calendarRoutes(clients) },
  });
  const { url, port, operatorUrl } = front;
  log.info({ url, operatorUrl, subgraphs: [...clients.keys()] }, 'the gateway answers');
  let stopping: Promise<void> | undefined;
  return { url, port, operatorUrl, stop: () => (stopping ??= stopAll({ front, server, clients })) };
}

function connect({ SUBGRAPH_URLS, SUBGRAPH_TIMEOUT_MS, SUBGRAPH_CONNECTIONS }: GatewayConfig): Map<string, SubgraphClient> {
  const limits = { timeoutMs: SUBGRAPH_TIMEOUT_MS, connections: SUBGRAPH_CONNECTIONS };
  return new Map([...SUBGRAPH_URLS].map(([name, url]) => [name, createSubgraphClient({ url, ...limits })]));
}

function documentLimits({ MAX_DEPTH, MAX_ALIASES, MAX_TOKENS }: GatewayConfig) {
  const limits = { depth: MAX_DEPTH, aliases: MAX_ALIASES, tokens: MAX_TOKENS };
  return {
    validationRules: limitRules(limits),
    parseOptions: limitedParsing(limits),
    validationOptions: { maxErrors: mostMistakes },
  };
}

interface Parts {
  front: HttpFront;
  server: { stop(): Promise<void> };
  clients: ReadonlyMap<string, SubgraphClient>;
}

async function stopAll({ front, server, clients }: Parts): Promise<void> {
  await front.drain();
  await server.stop();
  await Promise.all([...clients.values()].map((client) => client.close()));
  await front.close();
}
