import { createLog } from './log.ts';
import { type ServiceOptions, startService } from './start-service.ts';
import { startTracing } from './start-tracing.ts';
import { stopWhenTold } from './stop-when-told.ts';

/** Runs a service as the work of this process: starts it, and stops it when the process is told to end. */
export async function runService<L>(options: ServiceOptions<L>): Promise<void> {
  const log = options.log ?? createLog({ name: options.name, level: options.config.LOG_LEVEL });
  try {
    const tracing = await startTracing({ ...options, log });
    const service = await startService({ ...options, log });
    stopWhenTold(() => service.stop().finally(tracing.stop), log);
  } catch (error) {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'the service cannot start');
    process.exit(1);
  }
}
