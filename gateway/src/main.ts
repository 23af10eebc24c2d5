import { createLog } from '@danvan/service/log';
import { runProcess } from '@danvan/service/run-process';
import { readEnvironment } from './config.ts';
import { startGateway } from './gateway.ts';
import { readSupergraph } from './read-supergraph.ts';

const config = readEnvironment();
const log = createLog({ name: 'gateway', level: config.LOG_LEVEL });
const start = async () => startGateway({ config, log, supergraphSdl: await readSupergraph() });
await runProcess({ name: 'gateway', config, log, start });
