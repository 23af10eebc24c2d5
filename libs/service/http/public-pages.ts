import fastifyCompress from '@fastify/compress';
import fastifyCors from '@fastify/cors';
import fastifyEtag from '@fastify/etag';
import type { FastifyInstance } from 'fastify';
import { boundRequests } from './bound-requests.ts';
import { createServer } from './create-server.ts';
import { crossOrigin } from './cross-origin.ts';
import { getGraphql, postGraphql } from './graphql-routes.ts';
import type { FrontOptions } from './http-front.ts';
import { sayLive } from './operator-pages.ts';
import { measureRequests } from './request-metrics.ts';
import { nothingThere, refuseOtherMethods, tellMethods } from './serve-path.ts';

/** What everybody may ask: GraphQL, pages, and whether the process lives. */
export async function publicPages(options: FrontOptions, isClosing: () => boolean): Promise<FastifyInstance> {
  const { log, metrics, config, bodyLimit = 1024 * 1024, arrivalMs = 30_000 } = options;
  const app = createServer({ log, bodyLimit, arrivalMs });
  measureRequests(app, metrics);
  boundRequests(app, config.MAX_REQUESTS_IN_FLIGHT);
  tellMethods(app);
  app.addHook('onSend', async (_request, reply) => void (isClosing() && reply.header('connection', 'close')));
  if (options.cors !== undefined) await app.register(fastifyCors, crossOrigin(options.cors));
  await app.register(fastifyCompress, compression);
  app.setNotFoundHandler(nothingThere);
  await serve(app, options);
  return app;
}

const compression = {
  encodings: ['br' as const, 'gzip' as const],
  customTypes: /^text\/|\b(json|yaml|xml|javascript)\b/,
  // Below that a caller gains no time by it.
  threshold: 2_048,
  // A small body may unpack to a large one: only plain bodies are read.
  globalDecompression: false,
};

async function serve(app: FastifyInstance, { graphql, routes = {} }: FrontOptions): Promise<void> {
  const pages = { '/health/live': sayLive, ...routes };
  postGraphql(app, graphql);
  refuseOtherMethods(app, '/graphql', ['GET', 'POST']);
  for (const url of Object.keys(pages)) refuseOtherMethods(app, url, ['GET']);
  await app.register(async (readable) => {
    // Weak, since the tag is that of the answer before it is compressed.
    await readable.register(fastifyEtag, { weak: true });
    getGraphql(readable, graphql);
    for (const [url, handler] of Object.entries(pages)) readable.get(url, { config: { label: `GET ${url}` } }, handler);
  });
}
