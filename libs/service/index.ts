export { asBulkResult, asResult } from './as-result.ts';
export type { Bilingual, Locale } from './bilingual.ts';
export type { Change, ChangeSpec } from './change.ts';
export { loadConfig, readConfig, type ServiceConfig, serviceConfig, setting } from './config.ts';
export type { Context } from './context.ts';
export type { AuditEntry, Database, Origin, Tx } from './database.ts';
export { violatedConstraint } from './describe-error.ts';
export { createEncryption, type Encryption, type SealedPlace } from './encryption.ts';
export {
  atIndex,
  BadUserInput,
  Forbidden,
  InvalidInput,
  NotFound,
  RateLimited,
  RequestIdReused,
  RuleViolated,
  Unauthenticated,
  Unavailable,
  UserError,
  VersionConflict,
} from './errors.ts';
export type { Actor } from './identity.ts';
export { loadById, loadListBy, loadWithArguments } from './loaders.ts';
export { changeDown, changeUp } from './migrations/0001-change.ts';
export { type Connection, connection, connectionsBy, type PageArguments } from './paging.ts';
export { parseInput, saying } from './parse-input.ts';
export { revertMigrations, runMigrations } from './run-migrations.ts';
export { runService } from './run-service.ts';
export { joined, raw, type Sql, sql } from './sql.ts';
export { type RunningService, type ServiceDefinition, type ServiceOptions, startService } from './start-service.ts';
