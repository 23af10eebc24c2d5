import type { Log } from '../telemetry/log.ts';

/**
 * SIGTERM and SIGINT stop what runs here; so does the end of a parent process that started this one with a channel, since nobody
 * would be left to stop it. A second signal ends the process at once.
 */
export function stopWhenTold(stop: () => Promise<void>, log: Log): void {
  let told = false;
  const end = (reason: string) => {
    if (told) process.exit(1);
    told = true;
    log.info({ reason }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
  if (process.send !== undefined) process.on('disconnect', () => end('the parent process ended'));
}
