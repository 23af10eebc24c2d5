import pg from 'pg';

/** In order; never changed once released. */
const steps: readonly string[] = [
  `CREATE TABLE topic (
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
   COMMENT ON TABLE group_position IS 'How far a group has read, for lag tools only: the true position stands in the database of the consumer';`,
];

/** Any number that nobody else locks in this database. */
const migrationLock = 7_201_533;

/** Brings the database `events` up to date and lets `appRole`, if given, use it. Safe to repeat and to race. */
export async function migrateEventStore(ownerUrl: string, appRole?: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'migrate event store' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('CREATE TABLE IF NOT EXISTS event_store_version (version int NOT NULL)');
    const { rows } = await client.query<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM event_store_version',
    );
    for (const [index, step] of steps.entries()) {
      if (index < (rows[0]?.version ?? 0)) continue;
      await client.query(step);
      await client.query('INSERT INTO event_store_version VALUES ($1)', [index + 1]);
    }
    if (appRole) await client.query(grantsFor(client.escapeIdentifier(appRole)));
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** The log itself can only be added to. */
function grantsFor(role: string): string {
  return `GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT ON topic, record TO ${role};
    GRANT SELECT, INSERT, UPDATE ON topic_partition, consumer_group, group_position TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON group_member, lease TO ${role};
    GRANT SELECT ON event_store_version TO ${role}`;
}
