import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, type Registry } from 'prom-client';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the metrics call this route; those without share one label, since callers make up endless paths. */
    label?: string;
  }
}

/** Measures each answer of a server from the arrival of its request's head. */
export function measureRequests(app: FastifyInstance, metrics: Registry): void {
  const inFlight = new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that have come and are not answered yet',
    labelNames: ['route'],
    registers: [metrics],
  });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to its whole answer',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  });
  app.addHook('onRequest', (request, { raw: response }, done) => {
    const begun = performance.now();
    const route = request.routeOptions.config.label ?? 'other';
    inFlight.inc({ route });
    // Not the hook onResponse, which is not called for a caller who went away.
    response.once('close', () => {
      inFlight.dec({ route });
      duration.observe({ route, status: String(response.statusCode) }, (performance.now() - begun) / 1_000);
    });
    done();
  });
}
