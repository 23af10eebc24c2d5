import { type LocalDate } from '@danvan/calendar';
import type { PetitionState } from '@danvan/contracts/petitions';
import { assertHappened, type Command, optional, type StepSpec, stepCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { applyAction, type PetitionAction } from '../petition.rules.ts';
import { type Petition, petitionRecord } from '../petition-record.ts';

type Fields<F extends z.ZodRawShape> = z.output<z.ZodObject<F>>;
type Item<F extends z.ZodRawShape> = Fields<F> & { on: LocalDate | null };

interface AppliedAction<F extends z.ZodRawShape> {
  readonly before: Petition;
  readonly item: Fields<F>;
  /** The day of the step. */
  readonly on: LocalDate;
  /** The subject of the caller's token. */
  readonly sub: string | undefined;
}

type Hooks = 'event' | 'check' | 'afterWrite';

/** Rules for one step of a petition: the table of transitions allows it, the rest is said here. */
interface PetitionStepSpec<F extends z.ZodRawShape, N extends string>
  extends Pick<StepSpec<Petition, PetitionState, Item<F>, { one: N }, undefined>, Hooks> {
  name: { one: N };
  action: PetitionAction;
  /** What the step is told besides id, version and day. */
  fields: F;
  /** What else becomes of the petition, which has its next status already. Throws where a rule refuses it. */
  apply?(after: Petition, applied: AppliedAction<F>): Petition;
}

/** The command that takes a petition one step on, today or on the past day that the caller names. */
export function petitionStep<F extends z.ZodRawShape, const N extends string>({
  action,
  fields,
  apply = (after) => after,
  ...spec
}: PetitionStepSpec<F, N>): Command<Petition, { one: N }> {
  return stepCommand<Petition, PetitionState, Item<F>, { one: N }>(petitionRecord, {
    ...spec,
    item: z.object({ on: optional(localDay), ...fields }) as unknown as z.ZodType<Item<F>>,
    apply(before, item, { today, sub }) {
      const on = (item as Item<F>).on ?? today;
      assertHappened(on, today);
      return apply(applyAction(before, action, on), { before, item: item as Fields<F>, on, sub });
    },
  });
}
