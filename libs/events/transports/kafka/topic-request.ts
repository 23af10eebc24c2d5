import type { ITopicConfig } from 'kafkajs';
import type { KafkaTransportConfig } from '../transport.ts';

/** Events are kept for good. With three copies, a write counts when two have it: one broker may go without a loss or a halt. */
export function topicRequest(
  topic: string,
  { partitions, replication = 1 }: Pick<KafkaTransportConfig, 'partitions' | 'replication'>,
): ITopicConfig {
  const settings = {
    'cleanup.policy': 'delete',
    'retention.ms': '-1',
    'retention.bytes': '-1',
    'min.insync.replicas': replication >= 3 ? '2' : '1',
  };
  return {
    topic,
    numPartitions: partitions,
    replicationFactor: replication,
    configEntries: Object.entries(settings).map(([name, value]) => ({ name, value })),
  };
}
