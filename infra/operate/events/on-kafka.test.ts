import { describeOnOwnKafka } from '@danvan/testing/test-kafka';
import { describeEventsCommands } from './events-commands.suite.ts';

describeOnOwnKafka('the commands on Kafka', () => describeEventsCommands({ kind: 'kafka' }));
