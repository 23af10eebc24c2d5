import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Log } from '../telemetry/log.ts';
import { atMostOncePer } from './at-most-once-per.ts';
import { createServer } from './create-server.ts';
import { nothingThere, type Route, refuseOtherMethods } from './serve-path.ts';

export interface Readiness {
  ready: boolean;
  /** By component, e.g. database: 'up'. */
  checks: Record<string, unknown>;
}

export interface OperatorOptions {
  log: Log;
  metrics: Registry;
  /** Asked once a second at most, however many ask. */
  readiness(): Promise<Readiness>;
}

/** What operators look at, on a port that nobody else reaches. */
export function operatorPages({ log, metrics, readiness }: OperatorOptions, isDraining: () => boolean): FastifyInstance {
  const app = createServer({ log, bodyLimit: 1, arrivalMs: 30_000 });
  app.setNotFoundHandler(nothingThere);
  const pages: Record<string, Route> = {
    '/health/live': sayLive,
    '/health/ready': readyPage(atMostOncePer(1_000, readiness), isDraining),
    '/metrics': async (_request, reply) => {
      const text = await metrics.metrics();
      return reply.type(metrics.contentType).send(text);
    },
  };
  for (const [url, handler] of Object.entries(pages)) {
    app.get(url, handler);
    refuseOtherMethods(app, url, ['GET']);
  }
  return app;
}

export const sayLive: Route = (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' });

function readyPage(readiness: () => Promise<Readiness>, isDraining: () => boolean): Route {
  return async (_request, reply) => {
    const { ready, checks } = await readiness();
    const draining = isDraining();
    const isReady = ready && !draining;
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready', draining, ...checks });
  };
}
