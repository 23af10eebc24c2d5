import { backoffMs } from '../../parking/backoff.ts';
import type { PartitionPosition, SubscribeOptions, TopicPartition } from '../transport.ts';
import type { Lease } from './group-membership.ts';

export interface OwnedPartition extends Lease {
  /** Unknown until the consumer has been asked. */
  next: bigint | undefined;
  failures: number;
  retryAt: number;
  /** For lag tools: the group's position does not say it yet. */
  unnoted: boolean;
}

type Sought = OwnedPartition & PartitionPosition;

const firstPauseMs = 100;
const longestPauseMs = 5000;

/** The partitions that a member reads now, and where it is in each. */
export function createOwnedPartitions(options: Pick<SubscribeOptions, 'positions' | 'onAssigned' | 'onRevoked'>) {
  let owned = new Map<string, OwnedPartition>();
  return {
    list: (): TopicPartition[] => [...owned.values()].map(({ topic, partition }) => ({ topic, partition })),
    find: (place: TopicPartition) => owned.get(placeOf(place)),
    ready: (): Sought[] => [...owned.values()].filter(isSought).filter((p) => p.retryAt <= Date.now()),
    unnoted: (): Sought[] => [...owned.values()].filter(isSought).filter((p) => p.unnoted),
    nextRetryAt: () => Math.min(...[...owned.values()].map((p) => p.retryAt).filter((at) => at > Date.now())),
    /** Another epoch means that somebody else had it in between: the consumer is asked again. */
    take(leases: readonly Lease[]): void {
      const before = owned;
      owned = new Map(leases.map((lease) => [placeOf(lease), kept(before, lease) ?? fresh(lease)]));
      const revoked = [...before]
        .filter(([place, partition]) => owned.get(place) !== partition)
        .map(([, partition]) => partition);
      if (revoked.length > 0) options.onRevoked?.(revoked);
      const assigned = [...owned]
        .filter(([place, partition]) => before.get(place) !== partition)
        .map(([, partition]) => partition);
      if (assigned.length > 0) options.onAssigned?.(assigned);
    },
    /** A consumer that cannot say where it stands has its database away: its partitions wait, as after a rejected batch. */
    async seek(): Promise<void> {
      const lost = [...owned.values()].filter((p) => p.next === undefined && p.retryAt <= Date.now());
      if (lost.length === 0) return;
      try {
        for (const position of await options.positions(lost))
          Object.assign(owned.get(placeOf(position)) ?? {}, { next: position.next });
      } catch {
        lost.forEach(suspend);
      }
    },
    /** The one that came first in the last answer comes last in the next. */
    turnOver(): void {
      const [first] = owned;
      if (!first) return;
      owned.delete(first[0]);
      owned.set(...first);
    },
  };
}

/** Nothing is read from it for a while; then the consumer is asked where to go on. */
export function suspend(partition: OwnedPartition): void {
  partition.failures++;
  partition.next = undefined;
  partition.retryAt = Date.now() + backoffMs(partition.failures, firstPauseMs, longestPauseMs);
}

export function advance(partition: OwnedPartition, next: bigint): void {
  Object.assign(partition, { next, failures: 0, retryAt: 0, unnoted: true });
}

export function placeOf({ topic, partition }: TopicPartition): string {
  return `${partition} ${topic}`;
}

function kept(before: ReadonlyMap<string, OwnedPartition>, lease: Lease): OwnedPartition | undefined {
  const known = before.get(placeOf(lease));
  return known?.epoch === lease.epoch ? known : undefined;
}

function fresh(lease: Lease): OwnedPartition {
  return { ...lease, next: undefined, failures: 0, retryAt: 0, unnoted: false };
}

function isSought(partition: OwnedPartition): partition is Sought {
  return partition.next !== undefined;
}
