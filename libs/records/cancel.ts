import { z } from 'zod';
import type { Command, SingleName } from './commands.ts';
import type { OwnedRecord, RecordDefinition } from './define-record.ts';
import { reasonFields } from './input.ts';
import { assertNotCancelled } from './record.rules.ts';
import { type StepSpec, stepCommand } from './step.ts';

interface Cancellable extends OwnedRecord {
  readonly status: string;
}

type Reasoned = { reason: string };

export interface CancelSpec<R extends Cancellable, S, N extends SingleName>
  extends Pick<StepSpec<R, S, Reasoned, N, undefined>, 'event' | 'check' | 'afterWrite'> {
  name: N;
}

/** The command that cancels a record at any state, for good; it never counts again. The reason stays in the audit trail. */
export function cancelCommand<R extends Cancellable, S, const N extends SingleName>(
  record: RecordDefinition<R, S>,
  spec: CancelSpec<R, S, N>,
): Command<R, N> {
  return stepCommand<R, S, Reasoned, N>(record, {
    ...spec,
    item: z.object(reasonFields),
    apply(before) {
      assertNotCancelled(before);
      return { ...before, status: 'CANCELLED' };
    },
  });
}
