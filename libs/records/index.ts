export { cancelCommand } from './cancel.ts';
export { type Batch, type Command, type CommandName, defineCommand } from './commands.ts';
export { correctCommand } from './correct.ts';
export { createCommand } from './create.ts';
export { defineRecord, type OwnedRecord, type RecordDefinition, type RecordOf, type VersionedRecord } from './define-record.ts';
export { endCommand } from './end.ts';
export {
  correctedFields,
  issuesOfCorrection,
  listOf,
  optional,
  type PathOf,
  reasonFields,
  unchanged,
  versionFields,
} from './input.ts';
export type { ListArguments, RecordFilter } from './lists.ts';
export { assertSeen, forEachItem, lockOwnRecordsIn, lockRecordsIn } from './lock.ts';
export { mutations } from './mutations.ts';
export {
  areaOf,
  organisationOf,
  type Place,
  type Placement,
  placedByOrganisation,
  placedInArea,
  placesByOrganisation,
} from './place.ts';
export { organisations, places } from './places.ts';
export { findRecords, getRecords } from './read.ts';
export { assertEndsLater, assertHappened, assertNotCancelled } from './record.rules.ts';
export { columnOf } from './record-table.ts';
export { type StepSpec, stepCommand } from './step.ts';
export { translateUniqueViolation, type Uniqueness } from './unique.ts';
export { eventOf, insertRecordsIn, type Step, updateRecordsIn } from './write.ts';
