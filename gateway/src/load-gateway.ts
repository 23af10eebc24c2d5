import { ApolloGateway } from '@apollo/gateway';
import type { Log } from '@danvan/service/log';
import { scalars } from '@danvan/service/scalars';
import { type GraphQLSchema, isScalarType } from 'graphql';
import { disableTelemetry } from './config.ts';
import { createDataSource, type DataSourceDependencies } from './data-source.ts';
import { stripAccess } from './strip-access.ts';
import type { SubgraphClient } from './subgraph-client.ts';

export interface LoadOptions {
  readonly supergraphSdl: string;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly log: Log;
  readonly measured: DataSourceDependencies['measured'];
}

/** The stock gateway on our supergraph and our data source. */
export function loadGateway({ supergraphSdl, clients, log, measured }: LoadOptions): ApolloGateway {
  disableTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: stripAccess(supergraphSdl),
    buildService: ({ name }) => createDataSource({ name, client: clientOf(clients, name), log, measured }),
    // Plans tell where data lives; whoever may see them can make them from the supergraph.
    __exposeQueryPlanExperimental: false,
    experimental_approximateQueryPlanStoreMiB: 10,
    logger: quiet(log),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => checkScalars(apiSchema));
  return gateway;
}

function clientOf(clients: ReadonlyMap<string, SubgraphClient>, name: string): SubgraphClient {
  const client = clients.get(name);
  if (client === undefined) throw new Error(`SUBGRAPH_URLS has no ${name}, which the supergraph needs`);
  return client;
}

/** A malformed id or day is refused here, by the subgraphs' own rules, before any of a request's mutations has run. */
function checkScalars(apiSchema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const scalar = apiSchema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral });
  }
}

/** The library tells of its loading at level info, in several lines. */
function quiet(log: Log) {
  const child = log.child({ library: '@apollo/gateway' });
  return {
    debug: (message: string) => child.trace({ said: message }, 'the gateway library says'),
    info: (message: string) => child.debug({ said: message }, 'the gateway library says'),
    warn: (message: string) => child.warn({ said: message }, 'the gateway library warns'),
    error: (message: string) => child.error({ said: message }, 'the gateway library failed'),
  };
}
