import type { Log } from '../telemetry/log.ts';
import { startTracing, type TracingOptions } from '../telemetry/start-tracing.ts';
import { stopWhenTold } from './stop-when-told.ts';
import { watchEventLoop } from './watch-event-loop.ts';

export interface ProcessOptions extends TracingOptions {
  config: TracingOptions['config'] & { EVENT_LOOP_LIMIT_MS: number };
  log: Log;
  start(): Promise<{ stop(): Promise<void> }>;
}

/** Starts something as the work of this process: traced, watched, and stopped when the process is told to end. */
export async function runProcess({ name, config, log, start }: ProcessOptions): Promise<void> {
  try {
    watchEventLoop({ limitMs: config.EVENT_LOOP_LIMIT_MS, log });
    const tracing = await startTracing({ name, config, log });
    const running = await start();
    stopWhenTold(() => running.stop().finally(tracing.stop), log);
  } catch (error) {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'the process cannot start');
    process.exit(1);
  }
}
