import { type LocalDate, todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { optional, requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import type { Telling } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import type { Tx } from '@danvan/service/tx';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { petitionTable } from './petition.table.ts';
import { type Petition, type PetitionAction, take } from './petition.ts';

const base = z.object({ ...requested, ...seen, on: optional(localDay) });
type Base = z.output<typeof base>;

interface Taken<I> {
  ctx: Context;
  /** Locked; the step is allowed from here. */
  before: Petition;
  /** In its next status. */
  after: Petition;
  input: I;
  on: LocalDate;
}

/** One step in a petition's life: the table of transitions allows it, the rest is said here. */
export interface StepRules<F extends z.ZodRawShape, S> extends Telling<Petition, S> {
  mutation: string;
  action: PetitionAction;
  /** What the step is told besides id, version and day. */
  fields: F;
  /** What else becomes of the petition. Throws where a rule forbids it; writes what stands in other tables. */
  step?(tx: Tx, taken: Taken<z.output<z.ZodObject<F>>>): Petition | Promise<Petition>;
}

/** Safe to repeat: the same requestId takes the step once. */
export function stepCommand<F extends z.ZodRawShape, S>(rules: StepRules<F, S>) {
  const schema = base.extend(rules.fields) as unknown as z.ZodType<Base & z.output<z.ZodObject<F>>>;
  return async (ctx: Context, raw: unknown): Promise<Petition> => {
    const input = parseInput(schema, raw);
    return ctx.change<Petition, Petition>(repeatable(rules.type, rules.mutation, input), (tx) =>
      asOne(() => stepIn(tx, ctx, { rules, input })),
    );
  };
}

async function stepIn<F extends z.ZodRawShape, S>(
  tx: Tx,
  ctx: Context,
  { rules, input }: { rules: StepRules<F, S>; input: Base & z.output<z.ZodObject<F>> },
): Promise<Petition[]> {
  const today = todayInVietnam(tx.now());
  const on = input.on ?? today;
  assertHappened(on, today);
  const [before] = (await lockOwnRecordsIn(tx, petitionTable, [input])) as [Petition];
  const moved = take(before, rules.action, on);
  const after = (await rules.step?.(tx, { ctx, before, after: moved, input, on })) ?? moved;
  return updateRecordsIn(tx, rules, [{ before, after }]);
}
