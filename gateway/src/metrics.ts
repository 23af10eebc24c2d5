import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { DataSourceDependencies } from './data-source.ts';

export interface GatewayMetrics {
  readonly registry: Registry;
  readonly subgraphCall: DataSourceDependencies['measured'];
}

/** A registry of its own for each gateway, so that several can live in one process. */
export function createGatewayMetrics(): GatewayMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service: 'gateway' });
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'gateway_subgraph_call_duration_seconds',
    help: 'Time of one call of a subgraph, by how it ended',
    labelNames: ['subgraph', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  return { registry, subgraphCall: ({ subgraph, outcome, seconds }) => calls.observe({ subgraph, outcome }, seconds) };
}
