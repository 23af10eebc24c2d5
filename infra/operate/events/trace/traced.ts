/** One unit of work that a request did in one service. */
export interface TracedChange {
  service: string;
  mutation: string;
  requestId: string;
  actor: string;
  at: Date;
  correlationId: string;
  recordIds: readonly string[];
}

/** What a consumer made of an event. */
export interface TracedEffect {
  consumer: string;
  outcome: 'HANDLED' | 'PARKED' | 'DISCARDED';
  at: Date;
  /** Why it is parked or discarded. */
  reason?: string;
}

export interface TracedEvent {
  id: string;
  type: string;
  key: string;
  sequence: number;
  /** Of the service that emitted it. */
  service: string;
  at: Date;
  /** Null while it is not on the log; undefined when its outbox row is trimmed. */
  publishedAt?: Date | null;
  correlationId: string;
  causationId?: string;
  effects: TracedEffect[];
}

/** Everything that one request led to. */
export interface Traced {
  correlationId: string;
  changes: TracedChange[];
  events: TracedEvent[];
}
