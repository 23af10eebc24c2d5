/** The tables of the database `events`, which the PostgreSQL transport keeps the log in. */
export const eventStoreUp = `
  CREATE TABLE topic (
    name text NOT NULL, partitions int NOT NULL,
    CONSTRAINT topic_pkey PRIMARY KEY (name), CONSTRAINT topic_partitions_check CHECK (partitions > 0));
  COMMENT ON TABLE topic IS 'A topic and its number of partitions, which never changes: a key stays in its partition';

  CREATE TABLE topic_partition (
    topic text NOT NULL, partition int NOT NULL, next bigint NOT NULL DEFAULT 0,
    CONSTRAINT topic_partition_pkey PRIMARY KEY (topic, partition),
    CONSTRAINT topic_partition_topic_fkey FOREIGN KEY (topic) REFERENCES topic) WITH (fillfactor = 50);
  COMMENT ON TABLE topic_partition IS 'The counter of each partition; its row lock makes offsets dense and visible in order';

  CREATE TABLE record (
    topic text NOT NULL, partition int NOT NULL, record_offset bigint NOT NULL, record_id uuid NOT NULL, key text, headers jsonb NOT NULL,
    value text, appended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT record_pkey PRIMARY KEY (topic, partition, record_offset), CONSTRAINT record_record_id_key UNIQUE (topic, record_id));
  COMMENT ON TABLE record IS 'The log. Rows are only ever added';

  CREATE TABLE consumer_group (
    name text NOT NULL, generation bigint NOT NULL DEFAULT 0,
    CONSTRAINT consumer_group_pkey PRIMARY KEY (name));
  COMMENT ON TABLE consumer_group IS 'A group; its generation grows whenever its members change';

  CREATE TABLE group_member (
    group_name text NOT NULL, member uuid NOT NULL, expires_at timestamptz NOT NULL,
    CONSTRAINT group_member_pkey PRIMARY KEY (group_name, member),
    CONSTRAINT group_member_group_name_fkey FOREIGN KEY (group_name) REFERENCES consumer_group);
  COMMENT ON TABLE group_member IS 'Who shares the partitions of a group, as long as it answers';

  CREATE TABLE lease (
    group_name text NOT NULL, topic text NOT NULL, partition int NOT NULL, member uuid, epoch bigint NOT NULL, expires_at timestamptz NOT NULL,
    CONSTRAINT lease_pkey PRIMARY KEY (group_name, topic, partition)) WITH (fillfactor = 50);
  COMMENT ON TABLE lease IS 'Which member reads a partition for its group, until when; epoch grows with each change of hands';

  CREATE TABLE group_position (
    group_name text NOT NULL, topic text NOT NULL, partition int NOT NULL, next bigint NOT NULL,
    CONSTRAINT group_position_pkey PRIMARY KEY (group_name, topic, partition)) WITH (fillfactor = 50);
  COMMENT ON TABLE group_position IS 'How far a group has read, for lag tools only: the true position stands in the database of the consumer';
`;
