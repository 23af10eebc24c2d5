import type { AppendResult, OutgoingRecord, PartitionPosition, ReceivedRecord } from '../transport.ts';
import type { StoreConnections } from './store-connections.ts';

/** The tables of the log: topics, partitions and their records. */
export interface PostgresEventLog {
  ensureTopics(topics: readonly string[], partitions: number): Promise<void>;
  partitionCounts(topics: readonly string[]): Promise<Map<string, number>>;
  append(records: readonly PlacedRecord[]): Promise<AppendResult[]>;
  heads(topics: readonly string[]): Promise<PartitionPosition[]>;
  fetch(positions: readonly PartitionPosition[], limits: FetchLimits): Promise<ReceivedRecord[]>;
}

export interface PlacedRecord extends OutgoingRecord {
  partition: number;
}

export interface FetchLimits {
  perPartition: number;
  /** Of all partitions together; a partition that was begun is read up to its own limit. */
  total: number;
}

export function createEventLog({ query, together }: Pick<StoreConnections, 'query' | 'together'>): PostgresEventLog {
  const counts = new Map<string, number>();
  return {
    async ensureTopics(topics, partitions) {
      const missing = topics.filter((topic) => !counts.has(topic));
      if (missing.length === 0) return;
      await query(insertTopics, [[...new Set(missing)].sort(), partitions]);
      await partitionCounts(missing);
    },
    partitionCounts,
    async append(records) {
      const [, rows] = await together([
        { text: lockCounters, values: [records.map((r) => r.topic), records.map((r) => r.partition)] },
        { text: insertRecords, values: [JSON.stringify(records)] },
      ]);
      return resultsOf(records, rows as AppendedRow[]);
    },
    async heads(topics) {
      const rows = await query<RawPosition>(
        'SELECT topic, partition, next FROM topic_partition WHERE topic = ANY($1) ORDER BY topic, partition',
        [topics],
      );
      return rows.map((row) => ({ ...row, next: BigInt(row.next) }));
    },
    async fetch(positions, limits) {
      const rows = await query<RawRecord>(fetchRecords, [
        positions.map((p) => p.topic),
        positions.map((p) => p.partition),
        positions.map((p) => String(p.next)),
        limits.perPartition,
        limits.total,
      ]);
      return rows.map(({ record_offset, ...row }) => ({ ...row, offset: BigInt(record_offset) }));
    },
  };

  async function partitionCounts(topics: readonly string[]): Promise<Map<string, number>> {
    const missing = topics.filter((topic) => !counts.has(topic));
    if (missing.length === 0) return counts;
    const rows = await query<{ name: string; partitions: number }>('SELECT name, partitions FROM topic WHERE name = ANY($1)', [
      missing,
    ]);
    for (const { name, partitions } of rows) counts.set(name, partitions);
    return counts;
  }
}

interface RawPosition {
  topic: string;
  partition: number;
  next: string;
}

interface RawRecord {
  topic: string;
  partition: number;
  record_offset: string;
  key: string | null;
  headers: Record<string, string>;
  value: string | null;
}

interface AppendedRow {
  id: string;
  topic: string;
  record_offset: string;
}

function resultsOf(records: readonly PlacedRecord[], rows: readonly AppendedRow[]): AppendResult[] {
  const offsets = new Map(rows.map((row) => [`${row.topic} ${row.id}`, BigInt(row.record_offset)]));
  return records.map(({ topic, id, partition }) => {
    const offset = offsets.get(`${topic} ${id}`);
    return offset === undefined
      ? { ok: false, error: new Error(`Record ${id} was not appended`) }
      : { ok: true, partition, offset };
  });
}

const insertTopics = `
  WITH made AS (
    INSERT INTO topic (name, partitions) SELECT name, $2 FROM unnest($1::text[]) AS name ON CONFLICT DO NOTHING RETURNING name, partitions
  )
  INSERT INTO topic_partition (topic, partition) SELECT name, generate_series(0, partitions - 1) FROM made`;

// In ascending order, so that two writers of the same partitions cannot deadlock. Readers are told at commit, once a topic. READ COMMITTED:
// the statement behind it sees what the former holders of the counters have committed.
const lockCounters = `
  WITH locked AS (
    SELECT topic FROM topic_partition
     WHERE (topic, partition) IN (SELECT * FROM unnest($1::text[], $2::int[]))
     ORDER BY topic, partition FOR UPDATE
  )
  SELECT pg_notify('record', topic) FROM (SELECT DISTINCT topic FROM locked) AS topics`;

const insertRecords = `
  WITH entry AS (
    SELECT e.*, known.record_offset AS known_offset
      FROM ROWS FROM (jsonb_to_recordset($1::jsonb)
             AS (id uuid, topic text, partition int, key text, headers jsonb, value text))
           WITH ORDINALITY AS e (id, topic, partition, key, headers, value, ordinal)
      LEFT JOIN record known ON known.topic = e.topic AND known.record_id = e.id
  ), fresh AS (
    SELECT *, row_number() OVER (PARTITION BY topic, partition ORDER BY ordinal) - 1 AS nth
      FROM (SELECT DISTINCT ON (topic, id) * FROM entry WHERE known_offset IS NULL ORDER BY topic, id, ordinal) AS once
  ), moved AS (
    UPDATE topic_partition p SET next = p.next + news.n
      FROM (SELECT topic, partition, count(*) AS n FROM fresh GROUP BY topic, partition) AS news
     WHERE p.topic = news.topic AND p.partition = news.partition
    RETURNING p.topic, p.partition, p.next - news.n AS first
  ), added AS (
    INSERT INTO record (topic, partition, record_offset, record_id, key, headers, value)
    SELECT fresh.topic, fresh.partition, moved.first + fresh.nth, fresh.id, fresh.key, fresh.headers, fresh.value
      FROM fresh JOIN moved USING (topic, partition)
    RETURNING topic, record_id, record_offset
  )
  SELECT record_id AS id, topic, record_offset FROM added
  UNION ALL
  SELECT id, topic, known_offset FROM entry WHERE known_offset IS NOT NULL`;

// Only partitions with something to read are read, and no more of them than fill one answer.
const fetchRecords = `
  WITH due AS (
    SELECT place.topic, place.partition, place.next, place.ordinal,
           sum(least(p.next - place.next, $4)) OVER (ORDER BY place.ordinal) - least(p.next - place.next, $4) AS earlier
      FROM unnest($1::text[], $2::int[], $3::bigint[]) WITH ORDINALITY AS place (topic, partition, next, ordinal)
      JOIN topic_partition p ON p.topic = place.topic AND p.partition = place.partition AND p.next > place.next
  )
  SELECT r.topic, r.partition, r.record_offset, r.key, r.headers, r.value
    FROM due CROSS JOIN LATERAL (
      SELECT * FROM record WHERE record.topic = due.topic AND record.partition = due.partition AND record.record_offset >= due.next
       ORDER BY record.record_offset LIMIT $4) AS r
   WHERE due.earlier < $5
   ORDER BY due.ordinal, r.record_offset`;
