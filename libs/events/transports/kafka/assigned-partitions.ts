import { backoffMs } from '../../parking/backoff.ts';
import type { PartitionPosition, SubscribeOptions, TopicPartition } from '../transport.ts';

export interface AssignedPartition extends TopicPartition {
  /** Unknown until the consumer has been asked. */
  next: bigint | undefined;
  failures: number;
  /** For lag tools: the group's position does not say it yet. */
  unnoted: boolean;
}

/** What kafkajs' consumer can do with partitions while it runs. */
export interface PartitionControl {
  seek(place: { topic: string; partition: number; offset: string }): void;
  pause(partitions: { topic: string; partitions: number[] }[]): void;
  resume(partitions: { topic: string; partitions: number[] }[]): void;
}

/** The partitions that a member of a group has now, and where it stands in each. */
export interface AssignedPartitions {
  list(): TopicPartition[];
  find(place: TopicPartition): AssignedPartition | undefined;
  /** These and no others, from now on: the consumer is asked for its position in each, as others may have moved it. */
  assign(places: readonly TopicPartition[]): void;
  /** Nothing is read from it until the consumer has been asked again, after a while. */
  suspend(partition: AssignedPartition): void;
  /** What the group's position does not say yet; from now on it counts as said. */
  takeUnnoted(): PartitionPosition[];
}

type Options = Pick<SubscribeOptions, 'positions' | 'onAssigned' | 'onRevoked'>;

const firstPauseMs = 100;
const longestPauseMs = 5000;

export function createAssignedPartitions(options: Options, control: PartitionControl): AssignedPartitions {
  let assigned = new Map<string, AssignedPartition>();
  const timers = new Set<NodeJS.Timeout>();
  const isAssigned = (partition: AssignedPartition) => assigned.get(placeOf(partition)) === partition;

  return {
    list: () => [...assigned.values()].map(({ topic, partition }) => ({ topic, partition })),
    find: (place) => assigned.get(placeOf(place)),
    assign(places) {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      const before = assigned;
      assigned = new Map(places.map((place) => [placeOf(place), fresh(place)]));
      tell(options.onRevoked, without(before, assigned));
      tell(options.onAssigned, without(assigned, before));
      if (assigned.size === 0) return;
      resume([...assigned.values()]);
      void seek([...assigned.values()]);
    },
    suspend,
    takeUnnoted: () => [...assigned.values()].flatMap(takeUnnoted),
  };

  /** A consumer that cannot say where it stands has its database away: its partitions wait, as after a rejected batch. */
  async function seek(partitions: readonly AssignedPartition[]): Promise<void> {
    try {
      for (const { topic, partition: number, next } of await options.positions(partitions.map(toPlace))) {
        const partition = assigned.get(placeOf({ topic, partition: number }));
        if (!partition || !partitions.includes(partition)) continue;
        partition.next = next;
        control.seek({ topic, partition: number, offset: String(next) });
      }
      resume(partitions.filter(isAssigned));
    } catch {
      for (const partition of partitions.filter(isAssigned)) suspend(partition);
    }
  }

  function suspend(partition: AssignedPartition): void {
    partition.failures++;
    partition.next = undefined;
    control.pause([{ topic: partition.topic, partitions: [partition.partition] }]);
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        if (isAssigned(partition)) void seek([partition]);
      },
      backoffMs(partition.failures, firstPauseMs, longestPauseMs),
    );
    timers.add(timer);
  }

  function resume(partitions: readonly AssignedPartition[]): void {
    control.resume(partitions.map(({ topic, partition }) => ({ topic, partitions: [partition] })));
  }
}

export function advance(partition: AssignedPartition, next: bigint): void {
  Object.assign(partition, { next, failures: 0, unnoted: true });
}

function takeUnnoted(of: AssignedPartition): PartitionPosition[] {
  const { topic, partition, next, unnoted } = of;
  of.unnoted = false;
  return unnoted && next !== undefined ? [{ topic, partition, next }] : [];
}

function without(these: ReadonlyMap<string, AssignedPartition>, those: ReadonlyMap<string, unknown>): AssignedPartition[] {
  return [...these].filter(([place]) => !those.has(place)).map(([, partition]) => partition);
}

function tell(
  listener: ((partitions: readonly TopicPartition[]) => void) | undefined,
  partitions: readonly AssignedPartition[],
): void {
  if (partitions.length > 0) listener?.(partitions.map(toPlace));
}

function toPlace({ topic, partition }: TopicPartition): TopicPartition {
  return { topic, partition };
}

function placeOf({ topic, partition }: TopicPartition): string {
  return `${partition} ${topic}`;
}

function fresh({ topic, partition }: TopicPartition): AssignedPartition {
  return { topic, partition, next: undefined, failures: 0, unnoted: false };
}
