import { newDevelopmentKey, publicKeys, signToken } from '@danvan/local/development-key';
import { readConfig } from '@danvan/service/config';
import { createLog } from '@danvan/service/log';
import type { GraphQLFormattedError } from 'graphql';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import { gatewayConfig } from '../src/config.ts';
import { type RunningGateway, startGateway } from '../src/gateway.ts';

export interface TestSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly text: string;
}

export interface TestGateway extends RunningGateway {
  ask(
    query: string,
    options?: { variables?: Record<string, unknown>; headers?: Record<string, string>; signal?: AbortSignal },
  ): Promise<Answer>;
  /** Sends a body as it is. */
  post(body: string, headers?: Record<string, string>): Promise<Answer>;
  token(claims: { scopes?: string[]; lifetime?: number }): Promise<string>;
}

/** A gateway in this process on a free port, over the given subgraphs, that trusts a key of its own. */
export async function startTestGateway(
  subgraphs: readonly TestSubgraph[],
  settings: Record<string, string> = {},
): Promise<TestGateway> {
  const key = await newDevelopmentKey();
  const gateway = await startGateway({
    config: readConfig(gatewayConfig, {
      PORT: '0',
      OPERATOR_PORT: '0',
      DRAIN_ANNOUNCE_MS: '0',
      SUBGRAPH_URLS: subgraphs.map(({ name, url }) => `${name}=${url}`).join(),
      ...settings,
    }),
    log: createLog({ name: 'gateway', level: 'silent' }),
    supergraphSdl: composeSupergraph(subgraphs).supergraph,
    keys: publicKeys(key),
  });
  const post: TestGateway['post'] = (body, headers = {}) => send(gateway.url, { body, headers });
  return {
    ...gateway,
    post,
    ask: (query, { variables, headers, signal } = {}) =>
      send(gateway.url, { body: JSON.stringify({ query, variables }), headers: headers ?? {}, ...(signal ? { signal } : {}) }),
    token: (claims) => signToken(key, { sub: 'someone', ...claims }),
  };
}

async function send(
  url: string,
  request: { body: string; headers: Record<string, string>; signal?: AbortSignal },
): Promise<Answer> {
  const response = await fetch(url, {
    ...request,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...request.headers },
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
  return { status: response.status, headers: response.headers, data, errors, text };
}
