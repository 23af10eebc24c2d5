import {
  type Consumer,
  createRelay,
  createTransport,
  type EventTransport,
  type Relay,
  type RunningConsumers,
  runConsumers,
} from '@danvan/events';
import type { ComponentHealth, EventMetrics } from '@danvan/events/observe';
import { inBackground } from '../database/background.ts';
import type { Database } from '../database/database.ts';
import type { ServiceConfig } from '../settings/config.ts';
import { transportConfig } from '../settings/transport-settings.ts';
import type { Log } from '../telemetry/log.ts';

export interface EventOptions {
  name: string;
  config: ServiceConfig;
  consumers?: readonly Consumer[];
  database: Database;
  log: Log;
  metrics: EventMetrics;
  transport?: EventTransport;
  relay?: boolean;
  consume?: boolean;
}

export interface RunningEvents {
  readonly transport: EventTransport;
  readonly consumers: RunningConsumers;
  health(): Record<'transport' | 'relay' | 'consumers', ComponentHealth>;
  stop(): Promise<void>;
}

/** Relay and consumers of a service. A transport that is away delays them and nothing else: they begin when it is back. */
export function startEvents(options: EventOptions): RunningEvents {
  const { name, config, database, log, metrics } = options;
  const own = options.transport === undefined;
  const transport = options.transport ?? createTransport(transportConfig(name, config), log);
  const relay = createRelay({ connection: config.DATABASE_URL, source: sourceOf(name), transport, log, metrics });
  const consumers = runConsumers({
    consumers: options.consumers ?? [],
    database: inBackground(database),
    transport,
    log,
    metrics,
  });
  if (options.relay !== false) relay.start();
  if (options.consume !== false) {
    consumers.start().catch((error: unknown) => log.error({ err: error }, 'the consumers cannot start'));
  }
  return {
    transport,
    consumers,
    health: () => ({ transport: transport.health(), relay: relay.health(), consumers: consumers.health() }),
    stop: () => stopEvents({ relay, consumers, transport: own ? transport : undefined }),
  };
}

/** What the events of a service name as their source. */
export function sourceOf(service: string): string {
  return `urn:danvan:service:${service}`;
}

interface Parts {
  relay: Relay;
  consumers: RunningConsumers;
  transport: EventTransport | undefined;
}

async function stopEvents({ relay, consumers, transport }: Parts): Promise<void> {
  await consumers.stop();
  await relay.stop();
  await transport?.close();
}
