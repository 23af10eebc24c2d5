import { HouseholdCorrected } from '@danvan/contracts/welfare';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { assertNotCancelled } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { householdTable } from './household.table.ts';
import type { Household } from './household.ts';
import { householdRecord } from './household-record.ts';
import { refuseTakenCode } from './refuse-taken-code.ts';

interface Revision {
  mutation: string;
  input: { requestId: string; id: string; version: number; reason: string; assessmentId?: string };
  revise(tx: Tx, household: Household): Household | Promise<Household>;
}

/** One correction of a household or of one of its assessments. Safe to repeat. */
export async function reviseHousehold(ctx: Context, { mutation, input, revise }: Revision): Promise<Household> {
  return ctx.change<Household, Household>(repeatable(householdRecord, mutation, input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, householdTable, [input])) as [Household];
      assertNotCancelled(before);
      const after = await revise(tx, before);
      return refuseTakenCode([after], () =>
        updateRecordsIn(tx, { type: householdRecord, event: HouseholdCorrected }, [{ before, after }]),
      );
    }),
  );
}
