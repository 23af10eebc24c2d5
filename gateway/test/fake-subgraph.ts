import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Locale } from '@danvan/service/bilingual';
import { readConfig } from '@danvan/service/config';
import { apolloHandler } from '@danvan/service/http/apollo-handler';
import { apolloSettings } from '@danvan/service/http/apollo-settings';
import type { FrontRequest } from '@danvan/service/http/front-request';
import { type HttpFront, openHttpFront } from '@danvan/service/http/http-front';
import { httpShape } from '@danvan/service/http/http-settings';
import type { Route } from '@danvan/service/http/serve-path';
import { createLog, type Log } from '@danvan/service/log';
import { presentErrors } from '@danvan/service/present-errors';
import { parse } from 'graphql';
import { Registry } from 'prom-client';
import { z } from 'zod';
import type { TestSubgraph } from './start-test-gateway.ts';

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

export interface FakeSubgraph extends TestSubgraph {
  /** Each request that arrived, in order. */
  readonly requests: FrontRequest[];
  /** Ends it; its port refuses connections from then on. */
  stop(): Promise<void>;
}

interface FakeContext {
  locale: Locale;
  log: Log;
  request: FrontRequest;
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated", "@requiresScopes"])';

export interface FakeSubgraphParts {
  sdl: string;
  resolvers: Record<string, Record<string, unknown>>;
  port?: number;
  /** What it answers by plain HTTP besides GraphQL. */
  routes?: Readonly<Record<string, Route>>;
}

/** A small subgraph on our own HTTP front, with resolvers of the test's choice. */
export async function startFakeSubgraph(
  name: string,
  { sdl, resolvers, port = 0, routes = {} }: FakeSubgraphParts,
): Promise<FakeSubgraph> {
  const typeDefs = `${link}\n${sdl}`;
  const log = createLog({ name, level: 'silent' });
  const server = new ApolloServer<FakeContext>({
    schema: buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as Resolvers }),
    ...apolloSettings,
    plugins: [presentErrors(), ...apolloSettings.plugins],
    logger: log,
  });
  await server.start();
  const requests: FrontRequest[] = [];
  const handle = apolloHandler(server, async (request) => ({ locale: request.locale, log, request }));
  const front: HttpFront = await openHttpFront({
    config: readConfig(z.object(httpShape), { PORT: String(port) }),
    log,
    metrics: new Registry(),
    readiness: async () => ({ ready: true, checks: {} }),
    routes,
    graphql: (request) => {
      requests.push(request);
      return handle(request);
    },
  });
  let stopping: Promise<void> | undefined;
  const end = async () => {
    await front.close();
    await server.stop();
  };
  return { name, sdl: typeDefs, url: front.url, requests, stop: () => (stopping ??= end()) };
}
