import { asError, isConnectionProblem } from '../../connection-problem.ts';
import { partitionOf } from '../partition-of.ts';
import type { AppendResult, OutgoingRecord } from '../transport.ts';
import type { PlacedRecord, PostgresEventLog } from './event-log.ts';

/** One result a record, in their order; never rejects. */
export async function appendRecords(eventLog: PostgresEventLog, records: readonly OutgoingRecord[]): Promise<AppendResult[]> {
  try {
    const placed = place(records, await eventLog.partitionCounts([...new Set(records.map((record) => record.topic))]));
    const known = placed.filter((one): one is PlacedRecord => !(one instanceof Error));
    const results = (known.length > 0 ? await appendPlaced(eventLog, known) : []).values();
    return placed.map((one) =>
      one instanceof Error ? failed(one) : (results.next().value ?? failed(new Error('The store gave no result'))),
    );
  } catch (error) {
    return records.map(() => failed(asError(error)));
  }
}

async function appendPlaced(eventLog: PostgresEventLog, records: readonly PlacedRecord[]): Promise<AppendResult[]> {
  try {
    return await eventLog.append(records);
  } catch (error) {
    if (isConnectionProblem(error)) throw error;
    return appendOneByOne(eventLog, records);
  }
}

/** Puts every record in its partition; the error of an unknown topic concerns its own records only. */
function place(records: readonly OutgoingRecord[], counts: ReadonlyMap<string, number>): (PlacedRecord | Error)[] {
  return records.map((record) => {
    const partitions = counts.get(record.topic);
    return partitions === undefined
      ? new Error(`There is no topic '${record.topic}'`)
      : { ...record, partition: partitionOf(record.key, partitions) };
  });
}

/**
 * When the records together are refused for what is in one of them, each goes alone; a key stops at its first refusal, so that its
 * order holds.
 */
async function appendOneByOne(eventLog: PostgresEventLog, records: readonly PlacedRecord[]): Promise<AppendResult[]> {
  const stopped = new Map<string, Error>();
  const results: AppendResult[] = [];
  for (const record of records) {
    const key = `${record.topic} ${record.key}`;
    const earlier = stopped.get(key);
    if (earlier) {
      results.push(failed(new Error('An earlier record of its key failed', { cause: earlier })));
      continue;
    }
    const [result] = await eventLog.append([record]).catch((error: unknown) => [failed(asError(error))]);
    if (result && !result.ok) stopped.set(key, result.error);
    if (result) results.push(result);
  }
  return results;
}

function failed(error: Error): AppendResult {
  return { ok: false, error };
}
