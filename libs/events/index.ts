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
} from './consume.ts';
export { createConsumerTables } from './create-consumer-tables.ts';
export { deadLetterTopic } from './dead-letters.ts';
export { declaredEvents, defineEvent, type EventDeclaration, type EventDefinition } from './define-event.ts';
export { type EventOrigin, type EventTransaction, emit, maxEventsPerEmit } from './emit.ts';
export type { EventEnvelope, EventHeaders, ReceivedEvent } from './envelope.ts';
export { filePositions } from './file-positions.ts';
export { type FollowHandler, type FollowOptions, follow, followEvents, type PositionStore } from './follow-events.ts';
export { consumerDown, consumerUp } from './migrations/0001-consumer.ts';
export { outboxDown, outboxUp } from './migrations/0001-outbox.ts';
export { newerEventsDown, newerEventsUp } from './migrations/0002-newer-events.ts';
export { type ComponentHealth, type EventLog, type EventMetrics, eventMetrics } from './observe.ts';
export { createPgDatabase } from './pg-database.ts';
export { redeliverEvent } from './redeliver-event.ts';
export { createRelay, type Relay, type RelayOptions } from './relay.ts';
export { type ReplayReport, replay } from './replay.ts';
export { type StartFrom, startPositions } from './start-positions.ts';
export type { EventTransport, TransportConfig } from './transport.ts';
export { createTransport } from './transports/create-transport.ts';
export { migrateEventStore } from './transports/postgres/migrate-event-store.ts';
export { type Open, type Opened, vocabulary } from './vocabulary.ts';
