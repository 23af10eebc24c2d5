import type { Consumer, Kafka } from 'kafkajs';
import { asError } from '../../connection-problem.ts';
import type { EventLog } from '../../observe.ts';
import type { SubscribeOptions } from '../transport.ts';
import { type AssignedPartitions, createAssignedPartitions } from './assigned-partitions.ts';
import { deliverBatch } from './deliver-batch.ts';

export interface MembershipDependencies {
  kafka: Kafka;
  log: EventLog;
  sessionTimeoutMs: number;
  /** Ends the membership. */
  signal: AbortSignal;
  onJoining(partitions: AssignedPartitions): void;
  onJoined(): void;
}

const noteEveryMs = 1000;
/** How long the broker may keep a fetch that finds nothing. A member that has nothing to read learns this late of changes in its group. */
const longestFetchMs = 2000;
/** A partition's share is small beside the whole, so that one with a long way to go leaves room for the others. */
const bytesAPartition = 256 * 1024;
const bytesAFetch = 16 * 1024 * 1024;
/** Batches of one answer: the consumer may take them together. Those of one partition still follow each other. */
const partitionsSideBySide = 8;

/** Belongs to the group until it is told to end. Rejects when the membership ends by itself. */
export async function beMember(options: SubscribeOptions, d: MembershipDependencies): Promise<void> {
  const consumer = d.kafka.consumer(consumerOptions(options.group, d.sessionTimeoutMs));
  const partitions = createAssignedPartitions(options, consumer);
  d.onJoining(partitions);
  const lost = endOf(consumer);
  const note = () => notePositions(consumer, partitions, d.log);
  const noting = setInterval(() => void note(), noteEveryMs);
  follow(consumer, partitions, d.onJoined);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: partitionsSideBySide,
      eachBatch: (payload) => deliverBatch(payload, { options, partitions, isStopping: () => d.signal.aborted, log: d.log }),
    });
    await Promise.race([lost, whenAborted(d.signal)]);
    await note();
  } finally {
    clearInterval(noting);
    await consumer.disconnect().catch(() => {});
    partitions.assign([]);
  }
}

export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function follow(consumer: Consumer, partitions: AssignedPartitions, onJoined: () => void): void {
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    onJoined();
    const assignment = Object.entries(payload.memberAssignment);
    partitions.assign(assignment.flatMap(([topic, numbers]) => numbers.map((partition) => ({ topic, partition }))));
  });
  consumer.on(consumer.events.REBALANCING, () => partitions.assign([]));
}

/** For lag tools only: nobody reads from the group's position. */
async function notePositions(consumer: Consumer, partitions: AssignedPartitions, log: EventLog): Promise<void> {
  const moved = partitions.takeUnnoted();
  if (moved.length === 0) return;
  try {
    await consumer.commitOffsets(moved.map(({ topic, partition, next }) => ({ topic, partition, offset: String(next) })));
  } catch (error) {
    log.debug({ err: asError(error) }, 'the position of the group could not be noted');
  }
}

function consumerOptions(groupId: string, sessionTimeout: number) {
  return {
    groupId,
    sessionTimeout,
    rebalanceTimeout: 2 * sessionTimeout,
    heartbeatInterval: sessionTimeout / 5,
    maxWaitTimeInMs: longestFetchMs,
    maxBytesPerPartition: bytesAPartition,
    maxBytes: bytesAFetch,
    allowAutoTopicCreation: false,
    // Starting again is ours: kafkajs does so for some failures only.
    retry: { retries: 2, restartOnFailure: async () => false },
  };
}

/** Rejects when kafkajs gives up. */
function endOf(consumer: Consumer): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {}); // whether or not anybody waits for it by then
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  return promise;
}
