import { userInfo } from 'node:os';
import { startedByNpm } from '@danvan/local/config';
import { runCommand } from '@danvan/local/run-command';
import { whenToldToLeave } from '@danvan/local/when-told-to-leave';
import { runEvents } from './run-events.ts';

process.stdout.on('error', () => process.exit(0)); // a pipe that was closed: head has read enough

await runCommand(() =>
  runEvents({
    argv: process.argv.slice(2),
    write: (text) => void process.stdout.write(text),
    signal: whenToldToLeave({ watchNpm: startedByNpm }),
    user: userInfo().username,
  }),
);
