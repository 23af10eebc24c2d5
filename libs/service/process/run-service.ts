import { type ServiceOptions, startService } from '../start-service.ts';
import { createLog } from '../telemetry/log.ts';
import { runProcess } from './run-process.ts';

/** Runs a service as the work of this process: starts it, and stops it when the process is told to end. */
export async function runService(options: ServiceOptions): Promise<void> {
  const { name, config } = options;
  const log = options.log ?? createLog({ name, level: config.LOG_LEVEL });
  await runProcess({ name, config, log, start: () => startService({ ...options, log }) });
}
