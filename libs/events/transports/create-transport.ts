import type { EventLog } from '../observe.ts';
import { createKafkaTransport } from './kafka.ts';
import { createPostgresTransport } from './postgres.ts';
import type { EventTransport, TransportConfig } from './transport.ts';

export function createTransport(config: TransportConfig, log?: EventLog): EventTransport {
  switch (config.kind) {
    case 'postgres':
      return createPostgresTransport(config, log);
    case 'kafka':
      return createKafkaTransport(config, log);
  }
}
