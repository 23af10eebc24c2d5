import { describeOnOwnKafka } from '@danvan/testing/test-kafka';
import { describeEventsCommands } from './events-commands.contract.ts';

describeOnOwnKafka('the commands on Kafka', () => describeEventsCommands({ kind: 'kafka' }));
