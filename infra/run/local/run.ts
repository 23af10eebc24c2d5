import { once } from 'node:events';
import { startedByNpm } from './config.ts';
import { type Federation, type FederationOptions, startFederation } from './federation.ts';
import { say } from './say.ts';
import { welcomeScreen } from './screen.ts';
import { whenToldToLeave } from './when-told-to-leave.ts';

/** Something that goes on beside a running federation. */
type Beside = (federation: Federation) => { close(): void };

/** Starts a federation as the work of this process, shows what is where, and stops it when the process is told to end. */
export async function run(options: FederationOptions, beside?: Beside): Promise<void> {
  const leaving = whenToldToLeave({ watchNpm: startedByNpm });
  say('Starting PostgreSQL, the services and the gateway …');
  const federation = await startFederation({ ...options, report: say, signal: leaving }).catch((error) => {
    if (error !== leaving.reason) throw error;
  });
  if (federation) {
    say(await welcomeScreen(federation));
    const running = beside?.(federation);
    if (!leaving.aborted) await once(leaving, 'abort');
    running?.close();
    say('Stopping …');
    await federation.stop();
  }
  say('Stopped. The data stay for the next start.');
}
