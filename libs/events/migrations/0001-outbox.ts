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
