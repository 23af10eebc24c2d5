import type { EventDefinition } from '@danvan/events/define-event';
import * as dialogues from './dialogues/index.ts';
import * as mobilisation from './mobilisation/index.ts';
import * as organisations from './organisations/index.ts';
import * as reports from './reports/index.ts';
import * as welfare from './welfare/index.ts';

/** The whole published language: every event of every service, by name. A new file of definitions has its line in the index of its service. */
export const catalogue: readonly EventDefinition[] = [dialogues, mobilisation, organisations, reports, welfare]
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isDefinition)
  .sort((a, b) => (a.wireType < b.wireType ? -1 : 1));

/** A module of the contract exports its vocabulary as well. */
function isDefinition(value: unknown): value is EventDefinition {
  return typeof value === 'object' && value !== null && 'wireType' in value && 'dataschema' in value;
}
