import type { Logger } from 'typeorm';
import type { Log } from '../telemetry/log.ts';

/** What TypeORM has to tell: errors are thrown anyway, and a statement's parameters may be personal. */
export function statementLogger(log: Log, onStatement: () => void = () => undefined): Logger {
  return {
    logQuery: onStatement,
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: (message) => log.info({ detail: message }, 'migration'),
    log: (_level, message) => log.debug({ detail: message }, 'typeorm'),
  };
}
