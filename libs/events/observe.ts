/** What pino's logger satisfies: data in fields, constant messages. */
export interface EventLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export type MetricLabels = Readonly<Record<string, string>>;

interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
}

/** Every metric of this library, so that whoever serves /metrics can register them in one loop. Seconds are seconds. */
export const eventMetrics = {
  events_relay_active: { kind: 'gauge', help: '1 while this process holds the relay lock of its database', labels: ['source'] },
  events_relay_oldest_unpublished_seconds: {
    kind: 'gauge',
    help: 'Age of the oldest event that is not on the log yet',
    labels: ['source'],
  },
  events_relay_published_total: { kind: 'counter', help: 'Events put on the log', labels: ['source'] },
  events_relay_failed_sends_total: { kind: 'counter', help: 'Sends that failed and will be repeated', labels: ['source'] },
  events_consumer_handled_total: { kind: 'counter', help: 'Events whose effect is committed', labels: ['consumer'] },
  events_consumer_parked_total: {
    kind: 'counter',
    help: 'Events parked, those that queue behind another included',
    labels: ['consumer', 'reason'],
  },
  events_consumer_dead_letters_total: { kind: 'counter', help: 'Parked events whose tries are used up', labels: ['consumer'] },
  events_consumer_parked_keys: { kind: 'gauge', help: 'Keys that are parked now because an event failed', labels: ['consumer'] },
  events_consumer_newer_keys: {
    kind: 'gauge',
    help: 'Keys that wait for a process whose contract declares their first event',
    labels: ['consumer'],
  },
  events_consumer_lag: {
    kind: 'gauge',
    help: 'Records on the log that the consumer has not dealt with yet',
    labels: ['consumer'],
  },
  events_consumer_paused: {
    kind: 'gauge',
    help: '1 while the consumer waits for its database or for the transport',
    labels: ['consumer'],
  },
  events_consumer_delay_seconds: {
    kind: 'histogram',
    help: 'From the time of an event to its committed effect',
    labels: ['consumer'],
  },
} as const satisfies Record<string, MetricDefinition>;

export type EventMetric = keyof typeof eventMetrics;

export interface EventMetrics {
  /** Adds to a counter. */
  count(metric: EventMetric, labels: MetricLabels, by: number): void;
  /** Sets a gauge. */
  set(metric: EventMetric, labels: MetricLabels, value: number): void;
  /** Adds one value to a histogram. */
  observe(metric: EventMetric, labels: MetricLabels, value: number): void;
}

export interface ComponentHealth {
  /** Degraded: it waits for something that is away and carries on by itself when that is back. */
  status: 'up' | 'degraded';
  reason?: string;
}

export const silentLog: EventLog = { debug() {}, info() {}, warn() {}, error() {} };
export const silentMetrics: EventMetrics = { count() {}, set() {}, observe() {} };
