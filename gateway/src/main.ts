import { createLog } from '@danvan/service/log';
import { startTracing } from '@danvan/service/start-tracing';
import { stopWhenTold } from '@danvan/service/stop-when-told';
import { readEnvironment } from './config.ts';
import { startGateway } from './gateway.ts';
import { readSupergraph } from './read-supergraph.ts';

const config = readEnvironment();
const log = createLog({ name: 'gateway', level: config.LOG_LEVEL });
try {
  const tracing = await startTracing({ name: 'gateway', config, log });
  const gateway = await startGateway({ config, log, supergraphSdl: await readSupergraph() });
  stopWhenTold(() => gateway.stop().finally(tracing.stop), log);
} catch (error) {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'the gateway cannot start');
  process.exit(1);
}
