import type { ServerResponse } from 'node:http';
import { Gauge, Histogram, type Registry } from 'prom-client';

/** Measures each answer from the arrival of its request's head. Routes that nobody serves share one label: callers make up endless paths. */
export function requestMetrics(metrics: Registry, routes: readonly string[]): (route: string, response: ServerResponse) => void {
  const known = new Set(routes);
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
  return (key, response) => {
    const begun = performance.now();
    const route = known.has(key) ? key : 'other';
    inFlight.inc({ route });
    response.once('close', () => {
      inFlight.dec({ route });
      duration.observe({ route, status: String(response.statusCode) }, (performance.now() - begun) / 1_000);
    });
  };
}
