import type { FastifyCorsOptions } from '@fastify/cors';

/** Origins as a browser writes them; 'loopback' stands for any origin on this very machine. */
export type CorsOrigins = readonly string[];

const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Lets pages of these origins send requests and read answers. No credentials: tokens travel in a header that the page sets itself. */
export function crossOrigin(origins: CorsOrigins): FastifyCorsOptions {
  return {
    origin: origins.map((origin) => (origin === 'loopback' ? loopback : origin)),
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'accept-language',
      'x-correlation-id',
      'traceparent',
      'tracestate',
      'baggage',
      'sentry-trace',
      'apollographql-client-name',
      'apollographql-client-version',
      'apollo-require-preflight',
      'x-apollo-operation-name',
    ],
    exposedHeaders: [
      'RateLimit',
      'RateLimit-Policy',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'x-correlation-id',
    ],
    maxAge: 600,
    // An OPTIONS request that is no preflight gets its answer, too.
    strictPreflight: false,
  };
}
