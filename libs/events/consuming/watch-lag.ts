import { asError } from '../connection-problem.ts';
import type { EventLog, EventMetrics } from '../observe.ts';
import { untilStopped } from '../until-stopped.ts';

export interface LagWatchOptions {
  /** By consumer: how many records it has not dealt with yet. */
  behind: ReadonlyMap<string, () => Promise<bigint>>;
  everyMs: number;
  log: EventLog;
  metrics: EventMetrics;
}

/**
 * Counts now and then how far the consumers of this process are behind the log. It is the group's lag: of several processes each tells the
 * same. While log or database are away the last figure stays.
 */
export function watchLag({ behind, everyMs, log, metrics }: LagWatchOptions): { stop(): Promise<void> } {
  return untilStopped(async (life) => {
    for (; !life.isStopping(); await life.wait(everyMs)) {
      for (const [consumer, count] of behind) {
        if (life.isStopping()) return;
        try {
          metrics.set('events_consumer_lag', { consumer }, Number(await count()));
        } catch (error) {
          log.debug({ err: asError(error), consumer }, 'the lag cannot be counted now');
        }
      }
    }
  });
}
