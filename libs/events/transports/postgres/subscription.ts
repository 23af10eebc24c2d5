import { createAlarm } from '../../alarm.ts';
import { asError } from '../../connection-problem.ts';
import type { EventLog } from '../../observe.ts';
import { backoffMs } from '../../parking/backoff.ts';
import type { Batch, ReceivedRecord, SubscribeOptions, Subscription, TopicPartition } from '../transport.ts';
import type { PostgresEventLog } from './event-log.ts';
import type { GroupMembership } from './group-membership.ts';
import { advance, createOwnedPartitions, placeOf, suspend } from './owned-partitions.ts';

export interface PostgresSubscription extends Subscription {
  readonly group: string;
  readonly topics: readonly string[];
  /** Something may be there to read. */
  wake(): void;
  /** The members of its group changed. */
  rebalance(): void;
}

export interface SubscriptionDependencies {
  eventLog: PostgresEventLog;
  membership: GroupMembership;
  log: EventLog;
}

const pollMs = 1000;
const firstPauseMs = 100;
const longestPauseMs = 5000;

/** Reads the partitions that its group's member holds, and hands over one batch of each side by side. */
export function createSubscription(options: SubscribeOptions, d: SubscriptionDependencies): PostgresSubscription {
  const alarm = createAlarm();
  const pause = createAlarm();
  let stopping = false;
  const reader = createReader(options, d, () => stopping);
  const ended = run();
  return {
    group: options.group,
    topics: options.topics,
    wake: alarm.ring,
    rebalance() {
      d.membership.rebalance();
      alarm.ring();
    },
    assigned: reader.assigned,
    async stop() {
      stopping = true;
      alarm.ring();
      pause.ring();
      await ended;
    },
  };

  async function run(): Promise<void> {
    for (let failures = 0; !stopping; ) {
      try {
        if (!(await reader.readOnce())) await alarm.wait(reader.idleMs());
        failures = 0;
      } catch (error) {
        failures++;
        d.log.debug({ err: asError(error), group: options.group }, 'the event store is away; the subscription waits');
        await pause.wait(backoffMs(failures, firstPauseMs, longestPauseMs));
      }
    }
    await reader.leave();
  }
}

function createReader(
  options: SubscribeOptions,
  { eventLog, membership, log }: SubscriptionDependencies,
  isStopping: () => boolean,
) {
  const owned = createOwnedPartitions(options);
  const maxBatch = options.maxBatch ?? 500;
  return {
    assigned: owned.list,
    /** False when there was nothing to read. */
    async readOnce(): Promise<boolean> {
      if (Date.now() >= membership.dueAt()) await notePositions();
      const leases = await membership.keep();
      if (leases) owned.take(leases);
      await owned.seek();
      const ready = owned.ready();
      const records = ready.length > 0 ? await eventLog.fetch(ready, { perPartition: maxBatch, total: 2 * maxBatch }) : [];
      if (isStopping() || membership.isRebalancing()) return true;
      await Promise.all([...Map.groupBy(records, placeOf).values()].map(deliver));
      owned.turnOver();
      return records.length > 0;
    },
    idleMs: () => Math.max(1, Math.min(pollMs, membership.dueAt() - Date.now(), owned.nextRetryAt() - Date.now())),
    async leave(): Promise<void> {
      try {
        await notePositions();
        await membership.leave();
      } catch (error) {
        log.debug({ err: asError(error), group: options.group }, 'the group was left without a word; its leases run out');
      }
      owned.take([]);
    },
  };

  async function deliver(records: ReceivedRecord[]): Promise<void> {
    const last = records.at(-1);
    const from = last && owned.find(last);
    if (!last || !from) return;
    try {
      await options.onBatch(toBatch(records, { membership, isStopping, ...last }));
      advance(from, last.offset + 1n);
    } catch (error) {
      suspend(from);
      const { topic, partition, failures } = from;
      log.debug(
        { err: asError(error), group: options.group, topic, partition, failures },
        'a batch was rejected; it is read again',
      );
    }
  }

  async function notePositions(): Promise<void> {
    const read = owned.unnoted();
    if (read.length > 0) await membership.notePositions(read);
    for (const partition of read) partition.unnoted = false;
  }
}

interface BatchOwner extends TopicPartition {
  membership: GroupMembership;
  isStopping(): boolean;
}

function toBatch(records: ReceivedRecord[], { topic, partition, membership, isStopping }: BatchOwner): Batch {
  let revoked = false;
  return {
    topic,
    partition,
    records,
    isRevoked: () => revoked || isStopping(),
    // Whether this partition is among what changed shows when the shares are computed anew, after this batch.
    async heartbeat() {
      revoked = !(await membership.beat());
    },
  };
}
