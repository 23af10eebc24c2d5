export {
  type Consumer,
  type ConsumerDatabase,
  defineConsumer,
  type Handler,
  on,
  type RetryPolicy,
  type RunConsumersOptions,
  type RunningConsumers,
  runConsumers,
} from './consuming/consume.ts';
export { createConsumerTables } from './consuming/create-consumer-tables.ts';
export { filePositions } from './consuming/file-positions.ts';
export { type StartFrom, startPositions } from './consuming/start-positions.ts';
export { declaredEvents, defineEvent, type EventDeclaration, type EventDefinition } from './define-event.ts';
export type { EventEnvelope, EventHeaders, ReceivedEvent } from './envelope.ts';
export { type FollowHandler, type FollowOptions, follow, followEvents, type PositionStore } from './following/follow-events.ts';
export { consumerDown, consumerUp } from './migrations/0001-consumer.ts';
export { outboxDown, outboxUp } from './migrations/0001-outbox.ts';
export { newerEventsDown, newerEventsUp } from './migrations/0002-newer-events.ts';
export { type ComponentHealth, type EventLog, type EventMetrics, eventMetrics } from './observe.ts';
export { type EventOrigin, type EventTransaction, emit, maxEventsPerEmit } from './outbox/emit.ts';
export { createRelay, type Relay, type RelayOptions } from './outbox/relay.ts';
export { deadLetterTopic } from './parking/dead-letters.ts';
export { redeliverEvent } from './parking/redeliver-event.ts';
export { createPgDatabase } from './pg-database.ts';
export { type ReplayReport, replay } from './replay/replay.ts';
export { createTransport } from './transports/create-transport.ts';
export { migrateEventStore } from './transports/postgres/migrate-event-store.ts';
export type { EventTransport, TransportConfig } from './transports/transport.ts';
export { type Open, type Opened, vocabulary } from './vocabulary.ts';
