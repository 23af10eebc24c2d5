import type { HousingCaseState } from '@danvan/contracts/welfare-housing';
import { todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import type { EventDefinition } from '@danvan/events/define-event';
import { asOne } from '@danvan/service/as-one';
import { assertEachOnce, bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import type { VersionedRecord } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { housingCaseTable } from './housing-case.table.ts';
import type { HousingCase } from './housing-case.ts';
import { housingCaseRecord } from './housing-case-record.ts';

/** One way in which cases move on. */
export interface CaseStep<I extends VersionedRecord> {
  item: z.ZodType<I>;
  event: EventDefinition<HousingCaseState>;
  /** The step's day. */
  on(item: I): string;
  /** What becomes of a locked case; `actor` is the subject of the token. */
  take(housing: HousingCase, item: I, actor: string): HousingCase;
  /** What else the step does, once all cases have taken it. */
  beside?(tx: Tx, items: readonly I[]): Promise<void>;
}

/** The command that takes one case one step on. Safe to repeat. */
export function createCaseStep<I extends VersionedRecord>(mutation: string, step: CaseStep<I>) {
  const Input = z.object(requested).and(step.item);
  return async (ctx: Context, raw: unknown): Promise<HousingCase> => {
    const input = parseInput(Input, raw);
    return ctx.change<HousingCase, HousingCase>(repeatable(housingCaseRecord, mutation, input), (tx) =>
      asOne(() => stepCasesIn(tx, step, [input])),
    );
  };
}

/** The same for up to 500, all or none. Safe to repeat. */
export function createBulkCaseStep<I extends VersionedRecord>(mutation: string, step: CaseStep<I>) {
  const Input = bulkOf<'housingCases', z.ZodType<I>>('housingCases', step.item);
  return async (ctx: Context, raw: unknown): Promise<HousingCase[]> => {
    const input = parseInput(Input, raw) as { requestId: string; housingCases: I[] };
    assertEachOnce('housingCases', input.housingCases);
    return ctx.change<HousingCase, HousingCase[]>(repeatable(housingCaseRecord, mutation, input), (tx) =>
      stepCasesIn(tx, step, input.housingCases),
    );
  };
}

async function stepCasesIn<I extends VersionedRecord>(tx: Tx, step: CaseStep<I>, items: readonly I[]): Promise<HousingCase[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, (item) => assertHappened(step.on(item), today));
  const cases = await lockOwnRecordsIn(tx, housingCaseTable, items);
  const steps = await eachAtIndex(cases, (before, index) => ({
    before,
    after: step.take(before, items[index] as I, tx.actor?.sub ?? ''),
  }));
  await step.beside?.(tx, items);
  return updateRecordsIn(tx, { type: housingCaseRecord, event: step.event }, steps);
}
