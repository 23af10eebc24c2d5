import { expect, test } from '@jest/globals';
import { topicRequest } from './topic-request.ts';

const settingsOf = (replication?: number) => {
  const request = topicRequest('danvan.samples.sample', { partitions: 12, replication });
  const settings = Object.fromEntries((request.configEntries ?? []).map(({ name, value }) => [name, value]));
  return { request, settings };
};

test('a topic keeps its records for good, with the partitions and copies that were configured', () => {
  const { request, settings } = settingsOf(3);
  expect(request).toMatchObject({ topic: 'danvan.samples.sample', numPartitions: 12, replicationFactor: 3 });
  expect(settings).toMatchObject({ 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' });
});

test.each([
  [undefined, '1'],
  [1, '1'],
  [2, '1'],
  [3, '2'],
  [5, '2'],
])('with %s copies a write counts when %s have it', (replication, least) => {
  expect(settingsOf(replication).settings['min.insync.replicas']).toBe(least);
});
