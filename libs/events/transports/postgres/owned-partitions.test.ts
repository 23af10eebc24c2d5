import { expect, test } from '@jest/globals';
import type { TopicPartition } from '../transport.ts';
import { advance, createOwnedPartitions, suspend } from './owned-partitions.ts';

const lease = (partition: number, epoch = 1) => ({ topic: 't', partition, epoch });

function observed() {
  const asked: number[][] = [];
  const told: string[] = [];
  const numbers = (partitions: readonly TopicPartition[]) => partitions.map((p) => p.partition);
  const owned = createOwnedPartitions({
    async positions(partitions) {
      asked.push(numbers(partitions));
      return partitions.map(({ topic, partition }) => ({ topic, partition, next: 5n }));
    },
    onAssigned: (partitions) => told.push(`+${numbers(partitions)}`),
    onRevoked: (partitions) => told.push(`-${numbers(partitions)}`),
  });
  return { owned, asked, told };
}

test('the consumer is asked where to go on in new partitions, once', async () => {
  const { owned, asked, told } = observed();
  owned.take([lease(0), lease(1)]);
  expect(owned.ready()).toEqual([]);
  await owned.seek();
  owned.take([lease(1), lease(2)]);
  await owned.seek();
  expect(asked).toEqual([[0, 1], [2]]);
  expect(told).toEqual(['+0,1', '-0', '+2']);
  expect(owned.ready().map((p) => [p.partition, p.next])).toEqual([
    [1, 5n],
    [2, 5n],
  ]);
});

test('a partition that somebody else had in between is new again', async () => {
  const { owned, asked, told } = observed();
  owned.take([lease(0)]);
  await owned.seek();
  owned.take([lease(0, 2)]);
  await owned.seek();
  expect(asked).toEqual([[0], [0]]);
  expect(told).toEqual(['+0', '-0', '+0']);
});

test('after a rejected batch a partition waits, longer each time, and the consumer is asked again', async () => {
  const { owned } = observed();
  owned.take([lease(0)]);
  await owned.seek();
  const partition = owned.find(lease(0));
  if (!partition) throw new Error('not owned');
  suspend(partition);
  const first = partition.retryAt - Date.now();
  suspend(partition);
  expect(partition.retryAt - Date.now()).toBeGreaterThan(first);
  await owned.seek();
  expect(owned.ready()).toEqual([]);
  advance(partition, 9n);
  expect(owned.ready()).toMatchObject([{ next: 9n, failures: 0 }]);
});

test('a consumer that cannot say where it stands is asked later', async () => {
  const owned = createOwnedPartitions({ positions: () => Promise.reject(new Error('its database is away')) });
  owned.take([lease(0)]);
  await owned.seek();
  expect(owned.ready()).toEqual([]);
  expect(owned.nextRetryAt()).toBeGreaterThan(Date.now());
});

test('every partition comes first in turn', async () => {
  const { owned } = observed();
  owned.take([lease(0), lease(1), lease(2)]);
  await owned.seek();
  const firsts = [0, 1, 2].map(() => {
    const [first] = owned.ready();
    owned.turnOver();
    return first?.partition;
  });
  expect(firsts).toEqual([0, 1, 2]);
});
