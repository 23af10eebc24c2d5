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
