import { type EventMetrics, eventMetrics } from '@danvan/events/observe';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface ServiceMetrics {
  readonly registry: Registry;
  /** Where the relay and the consumers count. */
  readonly events: EventMetrics;
}

/** A registry of its own for each service, so that several can live in one process. */
export function createServiceMetrics(service: string): ServiceMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return { registry, events: eventMetricsIn(registry) };
}

function eventMetricsIn(registry: Registry): EventMetrics {
  const counters = new Map<string, Counter>();
  const gauges = new Map<string, Gauge>();
  const histograms = new Map<string, Histogram>();
  for (const [name, { kind, help, labels }] of Object.entries(eventMetrics)) {
    const options = { name, help, labelNames: [...labels], registers: [registry] };
    if (kind === 'counter') counters.set(name, new Counter(options));
    else if (kind === 'gauge') gauges.set(name, new Gauge(options));
    else histograms.set(name, new Histogram({ ...options, buckets: [0.01, 0.05, 0.1, 0.3, 1, 5, 30, 120, 600] }));
  }
  return {
    count: (metric, labels, by) => counters.get(metric)?.inc(labels, by),
    set: (metric, labels, value) => gauges.get(metric)?.set(labels, value),
    observe: (metric, labels, value) => histograms.get(metric)?.observe(labels, value),
  };
}

/** Tells a number that is known elsewhere, as it stands when /metrics is read. */
export function gaugeOf(registry: Registry, name: string, options: { help: string; value: () => number }): void {
  new Gauge({
    name,
    help: options.help,
    registers: [registry],
    collect() {
      this.set(options.value());
    },
  });
}

/** Counts what has been counted elsewhere already, when /metrics is read. */
export function counterOf(registry: Registry, name: string, options: { help: string; value: () => number }): void {
  let shown = 0;
  new Counter({
    name,
    help: options.help,
    registers: [registry],
    collect() {
      const now = options.value();
      this.inc(now - shown);
      shown = now;
    },
  });
}
