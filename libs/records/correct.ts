import { z } from 'zod';
import type { Command, SingleName } from './commands.ts';
import type { OwnedRecord, RecordDefinition, VersionedRecord } from './define-record.ts';
import { correctedFields, issuesOfCorrection, reasonFields } from './input.ts';
import { assertNotCancelled } from './record.rules.ts';
import { type Application, type StepSpec, stepCommand } from './step.ts';

interface Correctable extends OwnedRecord {
  readonly status: string;
}

/** Fields that a correction gives. */
export type Correction<F extends z.ZodRawShape> = Partial<z.output<z.ZodObject<F>>>;

type Hooks = 'prepare' | 'place' | 'check' | 'afterWrite' | 'unique' | 'event';
type Reasoned = { reason: string };

/** Rules for correcting records of one type. */
export interface CorrectSpec<R extends Correctable, S, F extends z.ZodRawShape, N extends SingleName, Prepared>
  extends Pick<StepSpec<R, S, z.output<z.ZodObject<F>> & Reasoned, N, Prepared>, Hooks> {
  name: N;
  /** What can be corrected; undefined leaves a field as it is: see `unchanged`. */
  fields: F;
  /** The record with the correction in it. Throws where a rule refuses it. */
  apply(before: R, correction: Correction<F>, application: Application<Prepared>): R;
}

/** The command that corrects a record that is not cancelled. The reason stays in the audit trail. */
export function correctCommand<
  R extends Correctable,
  S,
  F extends z.ZodRawShape,
  const N extends SingleName,
  Prepared = undefined,
>(record: RecordDefinition<R, S>, { fields, apply, ...spec }: CorrectSpec<R, S, F, N, Prepared>): Command<R, N> {
  type Item = z.output<z.ZodObject<F>> & Reasoned;
  return stepCommand<R, S, Item, N, Prepared>(record, {
    ...spec,
    item: z.object({ ...reasonFields, ...fields }) as unknown as z.ZodType<Item>,
    issuesOf: issuesOfCorrection,
    apply(before, item, application) {
      assertNotCancelled(before);
      return apply(before, correctedFields(item as Item & VersionedRecord) as unknown as Correction<F>, application);
    },
  });
}
