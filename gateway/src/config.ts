import { loadConfig, serviceConfig, setting } from '@danvan/service/config';
import { httpShape } from '@danvan/service/http/http-settings';
import { tracingShape } from '@danvan/service/start-tracing';
import { z } from 'zod';

const count = (least: number, most: number) => z.coerce.number('must be a whole number').int().min(least).max(most);
const piecesOf = (text: string): string[] =>
  text
    .split(',')
    .map((piece) => piece.trim())
    .filter(Boolean);

const subgraphUrls = z.string().transform((text, context) => {
  const urls = new Map<string, string>();
  for (const piece of piecesOf(text)) {
    const [, name, url] = /^([a-z][a-z0-9-]*)=(https?:\/\/.+)$/.exec(piece) ?? [];
    if (name !== undefined && url !== undefined && URL.canParse(url)) urls.set(name, url);
    else
      context.addIssue({
        code: 'custom',
        message: 'each must read like dialogues=http://127.0.0.1:4003/graphql, with commas between',
      });
  }
  return urls;
});

const origins = z
  .string()
  .transform(piecesOf)
  .refine((list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin), {
    error: 'must be origins like https://app.example.vn, with commas between',
  });

const { NODE_ENV, LOG_LEVEL, JWKS_URL, JWT_ISSUER, JWT_AUDIENCE, EVENT_LOOP_LIMIT_MS } = serviceConfig('gateway').shape;

export const gatewayConfig = z.object({
  NODE_ENV,
  ...httpShape,
  PORT: httpShape.PORT.default(4_000),
  OPERATOR_PORT: httpShape.OPERATOR_PORT.default(4_001),
  LOG_LEVEL,
  ...tracingShape,
  JWKS_URL,
  JWT_ISSUER,
  JWT_AUDIENCE,
  EVENT_LOOP_LIMIT_MS,
  SUBGRAPH_URLS: subgraphUrls.meta(setting('Where each subgraph of the supergraph stands: name=url, with commas between')),
  SUBGRAPH_TIMEOUT_MS: count(1, 600_000).default(30_000).meta(setting('How long one call of a subgraph may take')),
  SUBGRAPH_CONNECTIONS: count(1, 1_000).default(32).meta(setting('Most connections to one subgraph')),
  CORS_ORIGINS: origins
    .default([])
    .meta(
      setting('Origins whose pages may call, with commas between; any origin of the same machine besides, but not in production'),
    ),
  BODY_LIMIT_BYTES: count(1_024, 64 * 1024 * 1024)
    .default(1024 * 1024)
    .meta(setting('Longest request body')),
  MAX_DEPTH: count(1, 100).default(20).meta(setting('Most levels of fields in a document')),
  MAX_ALIASES: count(0, 10_000).default(100).meta(setting('Most aliases in a document')),
  MAX_TOKENS: count(100, 1_000_000).default(5_000).meta(setting('Most words and signs in a document')),
  EXPLORER: z.stringbool().default(true).meta(setting('Whether /explorer is served')),
});

export type GatewayConfig = z.output<typeof gatewayConfig>;

/** What this process is told; it ends with everything that is wrong when something is. */
export function readEnvironment(): GatewayConfig {
  return loadConfig(gatewayConfig, process.env);
}

/** `@apollo/gateway` reports its use to its maker unless this is set before a gateway is made. */
export function disableTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}
