import { createLog } from '@danvan/service/log';
import { stopWhenTold } from '@danvan/service/stop-when-told';
import { readEnvironment } from './config.ts';
import { startGateway } from './gateway.ts';
import { readSupergraph } from './read-supergraph.ts';

const config = readEnvironment();
const log = createLog({ name: 'gateway', level: config.LOG_LEVEL });
try {
  const gateway = await startGateway({ config, log, supergraphSdl: await readSupergraph() });
  stopWhenTold(() => gateway.stop(), log);
} catch (error) {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'the gateway cannot start');
  process.exit(1);
}
