// What an aggregate is written with. Starting a service, its settings and its database have entry points of their own.

export { type Change, createChange } from './change.ts';
export type { Context } from './context.ts';
export { violatedConstraint } from './database/describe-error.ts';
export {
  type Connection,
  connection,
  connectionsBy,
  type ListSpec,
  type OrderColumn,
  type PageArguments,
} from './database/paging.ts';
export { columnsOf, selectOf, tableName } from './database/record-columns.ts';
export { joined, raw, type Sql, sql } from './database/sql.ts';
export type { Tx } from './database/tx.ts';
export { type Projection, type Reference, UnknownReference } from './database/unknown-reference.ts';
export { defineModule, defineService } from './define-module.ts';
export {
  atIndex,
  BadUserInput,
  Forbidden,
  type InputIssue,
  InvalidInput,
  NotFound,
  RateLimited,
  Refusal,
  RuleViolated,
  Unauthenticated,
  Unavailable,
  UserError,
  VersionConflict,
} from './errors.ts';
export { asBulkResult, asResult } from './graphql/as-result.ts';
export { loadById, loadListBy, loadWithArguments } from './graphql/loaders.ts';
export { mutation } from './graphql/mutations.ts';
export { createEncryption, type Encryption, readEncryptionKeys } from './identity/encryption.ts';
export { type Bilingual, type Locale, localeOf } from './input/bilingual.ts';
export { composeText } from './input/compose-text.ts';
export { localDay } from './input/local-day.ts';
export { parseInput, saying } from './input/parse-input.ts';
export { perRequest } from './per-request.ts';
