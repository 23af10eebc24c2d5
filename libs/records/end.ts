import { localDay } from '@danvan/service';
import { z } from 'zod';
import type { Command, SingleName } from './commands.ts';
import type { OwnedRecord, RecordDefinition } from './define-record.ts';
import { assertEndsLater, assertNotCancelled } from './record.rules.ts';
import { type Application, type StepSpec, stepCommand } from './step.ts';

/** A record that lasts from its first day to `validTo`, that day left out. */
interface Lasting extends OwnedRecord {
  readonly status: string;
  readonly validTo: string | null;
}

type End = { validTo: string };

export interface EndSpec<R extends Lasting, S, N extends SingleName> extends Pick<StepSpec<R, S, End, N, undefined>, 'event'> {
  name: N;
  /** The first day on which the record holds. */
  from(record: R): string;
  /** Throws where a rule of the type's own forbids the end. */
  apply?(ended: R, application: Application<undefined>): R;
}

/** The command that says on which day a record no longer holds: earlier than it was to end, never later. */
export function endCommand<R extends Lasting, S, const N extends SingleName>(
  record: RecordDefinition<R, S>,
  { from, apply = (ended) => ended, ...spec }: EndSpec<R, S, N>,
): Command<R, N> {
  return stepCommand<R, S, End, N>(record, {
    ...spec,
    item: z.object({ validTo: localDay }),
    apply(before, { validTo }, application) {
      assertNotCancelled(before);
      assertEndsLater({ from: from(before), until: before.validTo }, validTo);
      return apply({ ...before, validTo }, application);
    },
  });
}
