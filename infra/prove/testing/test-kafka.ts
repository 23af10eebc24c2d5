import { join } from 'node:path';
import { kafkaObstacle } from '@danvan/kafka/kafka-programs';
import { type Broker, startBroker } from '@danvan/kafka/start-broker';
import { discardData } from '@danvan/local/discard-data';
import { describe } from '@jest/globals';
import { givenBrokers, kafkaIsRequired } from './config.ts';
import { temporaryFolder } from './temporary-folder.ts';

const obstacle = givenBrokers ? undefined : await kafkaObstacle();
if (obstacle && kafkaIsRequired) throw new Error(obstacle);

const { skip } = describe;
const notOurs = 'KAFKA_BROKERS names brokers that are not ours to kill';

/** `describe` where the machine has Kafka. Elsewhere its tests are skipped, and the closing lines print the reason. */
export function describeOnKafka(title: string, tests: () => void): void {
  (obstacle ? skip : describe)(obstacle ? `${title} (${obstacle})` : title, tests);
}

/** The same for what kills the broker or asks its own tools: only with one of our own. */
export function describeOnOwnKafka(title: string, tests: () => void): void {
  if (givenBrokers) skip(`${title} (${notOurs})`, tests);
  else describeOnKafka(title, tests);
}

export interface TestKafka {
  readonly brokers: string[];
  /** kill -9, and nobody starts it again. */
  kill(): Promise<void>;
  /** After a kill: on the same port, with the same data. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** The given brokers, or one of our own in a folder that `stop` removes. */
export async function startTestKafka(): Promise<TestKafka> {
  if (givenBrokers) {
    const refuse = () => Promise.reject(new Error(notOurs));
    return { brokers: givenBrokers, kill: refuse, resume: refuse, stop: async () => undefined };
  }
  const dataFolder = await temporaryFolder();
  const folder = join(dataFolder, 'kafka');
  let broker: Broker = await startBroker({ folder });
  const { port } = broker;
  return {
    brokers: [broker.address],
    async kill() {
      process.kill(broker.pid, 'SIGKILL');
      await broker.ended;
    },
    async resume() {
      broker = await startBroker({ folder, port });
    },
    stop: () => discardData(dataFolder),
  };
}
