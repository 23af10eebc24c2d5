import { type FastifyInstance, fastify } from 'fastify';
import type { Log } from '../telemetry/log.ts';
import { answerUnreadable, refuseWith } from './refuse.ts';

export interface ServerOptions {
  log: Log;
  /** In bytes. */
  bodyLimit: number;
  /** How long a request may take to arrive, its body included, in milliseconds. */
  arrivalMs: number;
}

/** A server without routes: limits of time and size, and refusals in our codes and both languages. */
export function createServer({ log, bodyLimit, arrivalMs }: ServerOptions): FastifyInstance {
  const refuse = refuseWith({ log, bodyLimit });
  const app = fastify({
    bodyLimit,
    // Node looks at intervals only: the last look comes when the time is up.
    requestTimeout: arrivalMs - arrivalMs / checks,
    http: { headersTimeout: arrivalMs / 3, connectionsCheckingInterval: arrivalMs / checks },
    // Longer than the minute after which the usual load balancers close an idle connection: who closes first must not be we.
    keepAliveTimeout: 65_000,
    // Callers come back by a new connection now and then, and so to processes that were started meanwhile.
    maxRequestsPerSocket: 10_000,
    return503OnClosing: false,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: refuse,
  });
  app.setErrorHandler(refuse);
  return app;
}

const checks = 6;
