import type { EachBatchPayload } from 'kafkajs';
import { asError } from '../../connection-problem.ts';
import type { EventLog } from '../../observe.ts';
import type { Batch, ReceivedRecord, SubscribeOptions } from '../transport.ts';
import { type AssignedPartition, type AssignedPartitions, advance } from './assigned-partitions.ts';
import { toReceivedRecord } from './received-record.ts';

export interface DeliverDependencies {
  options: SubscribeOptions;
  partitions: AssignedPartitions;
  isStopping(): boolean;
  log: EventLog;
}

/** Hands on what was fetched of one partition. What is not resolved is fetched again, from where the consumer says. */
export async function deliverBatch(payload: EachBatchPayload, d: DeliverDependencies): Promise<void> {
  const { batch, heartbeat, resolveOffset } = payload;
  const owner = d.partitions.find(batch);
  if (!owner) return;
  if (owner.next === undefined) {
    payload.pause(); // fetched from where the group once was; it goes on once the consumer has said where it is
    return;
  }
  const membership = watchMembership(heartbeat);
  const isOver = () => d.isStopping() || membership.isLost() || d.partitions.find(batch) !== owner || payload.isStale();
  const records = batch.messages.map((message) => toReceivedRecord(batch, message));
  for (const part of inParts(records, d.options.maxBatch ?? 500)) {
    if (isOver() || !(await take(part, owner, { ...d, isOver, beat: membership.beat }))) break;
    resolveOffset(String(part.at(-1)?.offset));
    await membership.beat();
  }
  membership.rethrow();
}

interface TakeDependencies extends DeliverDependencies {
  isOver(): boolean;
  beat(): Promise<void>;
}

/** False when the records were not dealt with, or are nobody's concern here any more. */
async function take(records: readonly ReceivedRecord[], owner: AssignedPartition, d: TakeDependencies): Promise<boolean> {
  const { topic, partition } = owner;
  const last = records.at(-1);
  if (!last) return true;
  const batch: Batch = { topic, partition, records: [...records], heartbeat: d.beat, isRevoked: d.isOver };
  try {
    await d.options.onBatch(batch);
  } catch (error) {
    if (d.partitions.find(owner) !== owner) return false;
    d.partitions.suspend(owner);
    const { group } = d.options;
    d.log.debug(
      { err: asError(error), group, topic, partition, failures: owner.failures },
      'a batch was rejected; it is read again',
    );
    return false;
  }
  if (d.partitions.find(owner) !== owner) return false;
  advance(owner, last.offset + 1n);
  return true;
}

/** A heartbeat that fails says that the group changes or has let us go. That is kafkajs' to hear, once the work at hand has ended. */
function watchMembership(heartbeat: () => Promise<void>) {
  let lost: Error | undefined;
  return {
    isLost: () => lost !== undefined,
    async beat(): Promise<void> {
      if (lost) return;
      await heartbeat().catch((error: unknown) => {
        lost = asError(error);
      });
    },
    rethrow(): void {
      if (lost) throw lost;
    },
  };
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
