import type { Kafka, KafkaConfig, logCreator } from 'kafkajs';
import type { EventLog } from '../../observe.ts';
import type { KafkaTransportConfig } from '../transport.ts';
import { type KafkaCluster, loadKafkajs, loadKafkajsInside } from './kafkajs.ts';

/** The makers of all that speaks to the brokers; each has connections of its own. */
export interface KafkaClient {
  kafka: Kafka;
  newCluster(): KafkaCluster;
}

/** Few tries at once: whoever uses the client repeats what matters to it, and says meanwhile that the brokers are away. */
const retry = { retries: 4, initialRetryTime: 100, maxRetryTime: 1_000 };
const readCommitted = 1;

export function createKafkaClient(config: KafkaTransportConfig, log: EventLog): KafkaClient {
  const { Kafka, logLevel } = loadKafkajs();
  const options: KafkaConfig = {
    clientId: config.clientId ?? 'danvan',
    brokers: [...config.brokers],
    ...(config.tls === undefined ? {} : { ssl: config.tls }),
    ...(config.sasl === undefined ? {} : { sasl: config.sasl as NonNullable<KafkaConfig['sasl']> }),
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry,
    logLevel: logLevel.WARN,
    logCreator: logTo(log),
  };
  const kafka = new Kafka(options);
  return {
    kafka,
    newCluster() {
      const { Cluster, createSocketFactory } = loadKafkajsInside();
      return new Cluster({
        ...options,
        logger: kafka.logger(),
        socketFactory: createSocketFactory(),
        enforceRequestTimeout: true,
        metadataMaxAge: 300_000,
        allowAutoTopicCreation: false,
        isolationLevel: readCommitted,
      });
    },
  };
}

/**
 * What kafkajs calls a warning or an error is a try of its own that failed, also at the first contact with a healthy broker ("the
 * coordinator is loading"). What a person should know, the transport says itself.
 */
function logTo(log: EventLog): logCreator {
  return () =>
    ({ namespace, log: { message, timestamp: _, logger: __, ...fields } }) =>
      log.debug({ ...fields, namespace, said: message }, 'kafkajs said something');
}
