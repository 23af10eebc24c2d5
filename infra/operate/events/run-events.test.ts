import { describeEventsCommands } from './events-commands.suite.ts';

describeEventsCommands({ kind: 'postgres' });
