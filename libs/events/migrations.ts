/** The tables of a service that emits, for its first migration. The service's own role needs to read and write all of them. */
export const outboxUp: readonly string[] = [
  `CREATE TABLE event_sequence (
     topic text NOT NULL, key text NOT NULL, last bigint NOT NULL,
     CONSTRAINT event_sequence_pkey PRIMARY KEY (topic, key)) WITH (fillfactor = 80)`,
  `COMMENT ON TABLE event_sequence IS 'The last sequence given to each key; its row lock makes the order of a key real'`,
  `CREATE TABLE outbox (
     position bigint GENERATED ALWAYS AS IDENTITY (CACHE 1), event_id uuid NOT NULL, topic text NOT NULL, key text NOT NULL,
     sequence bigint NOT NULL, type text NOT NULL, headers jsonb NOT NULL, data jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(), published_at timestamptz,
     CONSTRAINT outbox_pkey PRIMARY KEY (position), CONSTRAINT outbox_event_id_key UNIQUE (event_id))`,
  `COMMENT ON TABLE outbox IS 'Events of committed changes, in order per key; those without published_at are still to be put on the log'`,
  `CREATE INDEX outbox_unpublished_idx ON outbox (position) WHERE published_at IS NULL`,
  `CREATE TABLE published_position (
     topic text NOT NULL, partition int NOT NULL, next bigint NOT NULL,
     CONSTRAINT published_position_pkey PRIMARY KEY (topic, partition))`,
  `COMMENT ON TABLE published_position IS 'How far the log was known when events were last published: where a restored service starts to compare'`,
  `CREATE TABLE unknown_event (
     event_id uuid NOT NULL, topic text NOT NULL, partition int NOT NULL, record_offset bigint NOT NULL, key text NOT NULL,
     sequence bigint NOT NULL, type text NOT NULL, headers jsonb NOT NULL, value text, found_at timestamptz NOT NULL DEFAULT now(),
     decided_at timestamptz, decided_by text, decision text,
     CONSTRAINT unknown_event_pkey PRIMARY KEY (event_id))`,
  `COMMENT ON TABLE unknown_event IS 'Events that the log has and this restored database has not: each needs a decision'`,
];

export const outboxDown: readonly string[] = [
  'DROP TABLE unknown_event',
  'DROP TABLE published_position',
  'DROP TABLE outbox',
  'DROP TABLE event_sequence',
];

/** The tables of a service that consumes, for its first migration. The service's own role needs to read and write all of them. */
export const consumerUp: readonly string[] = [
  `CREATE TABLE consumer_position (
     consumer text NOT NULL, topic text NOT NULL, partition int NOT NULL, next bigint NOT NULL,
     CONSTRAINT consumer_position_pkey PRIMARY KEY (consumer, topic, partition)) WITH (fillfactor = 50)`,
  `COMMENT ON TABLE consumer_position IS 'The offset of the first record whose effect is not committed; moved by compare-and-set with the effect'`,
  `CREATE TABLE inbox (
     consumer text NOT NULL, event_id uuid NOT NULL, handled_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT inbox_pkey PRIMARY KEY (consumer, event_id))`,
  `COMMENT ON TABLE inbox IS 'Events whose effect is committed: guards against repeats inside the log'`,
  `CREATE INDEX inbox_handled_at_idx ON inbox USING brin (handled_at)`,
  `CREATE TABLE parked_key (
     consumer text NOT NULL, topic text NOT NULL, key text NOT NULL, attempts int NOT NULL, next_try_at timestamptz,
     parked_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT parked_key_pkey PRIMARY KEY (consumer, topic, key))`,
  `COMMENT ON TABLE parked_key IS 'Keys with an event that failed; without next_try_at the tries of its first event are used up'`,
  `CREATE INDEX parked_key_next_try_at_idx ON parked_key (next_try_at)`,
  `CREATE TABLE parked_event (
     position bigint GENERATED ALWAYS AS IDENTITY (CACHE 1), consumer text NOT NULL, topic text NOT NULL, partition int NOT NULL,
     record_offset bigint NOT NULL, key text NOT NULL, event_id uuid, type text, headers jsonb NOT NULL, value text,
     reason text NOT NULL, detail text, parked_at timestamptz NOT NULL DEFAULT now(), dead_lettered_at timestamptz,
     CONSTRAINT parked_event_pkey PRIMARY KEY (position),
     CONSTRAINT parked_event_record_key UNIQUE (consumer, topic, partition, record_offset))`,
  `COMMENT ON TABLE parked_event IS 'Events that failed, and later events of their keys, in order'`,
  `CREATE INDEX parked_event_key_idx ON parked_event (consumer, topic, key, position)`,
  `CREATE TABLE parked_decision (
     consumer text NOT NULL, topic text NOT NULL, partition int NOT NULL, record_offset bigint NOT NULL, key text NOT NULL,
     event_id uuid, type text, action text NOT NULL CONSTRAINT parked_decision_action_check CHECK (action IN ('REPLAY', 'DISCARD', 'REDELIVER')),
     reason text NOT NULL, decided_by text NOT NULL, decided_at timestamptz NOT NULL DEFAULT now())`,
  `COMMENT ON TABLE parked_decision IS 'Who replayed, discarded or redelivered which event, and why; rows are never changed'`,
  `CREATE INDEX parked_decision_record_idx ON parked_decision (consumer, topic, partition, record_offset)`,
];

export const consumerDown: readonly string[] = [
  'DROP TABLE parked_decision',
  'DROP TABLE parked_event',
  'DROP TABLE parked_key',
  'DROP TABLE inbox',
  'DROP TABLE consumer_position',
];
