import { describeEventsCommands } from './events-commands.contract.ts';

describeEventsCommands({ kind: 'postgres' });
