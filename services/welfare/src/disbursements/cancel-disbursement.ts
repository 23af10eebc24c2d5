import { DisbursementCancelled, HousingCasePaid } from '@danvan/contracts/welfare-housing';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { lockRecordsIn } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertNotCancelled } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { housingCaseTable } from '../housing-cases/housing-case.table.ts';
import { type HousingCase, unpay } from '../housing-cases/housing-case.ts';
import { housingCaseRecord } from '../housing-cases/housing-case-record.ts';
import { disbursementTable } from './disbursement.table.ts';
import type { Disbursement } from './disbursement.ts';
import { disbursementRecord } from './disbursement-record.ts';

const CancelDisbursementInput = z.object(correcting);

/** The case may then be paid for again; the reason stays in the audit trail. Safe to repeat. */
export async function cancelDisbursement(ctx: Context, raw: unknown): Promise<Disbursement> {
  const input = parseInput(CancelDisbursementInput, raw);
  return ctx.change<Disbursement, Disbursement>(repeatable(disbursementRecord, 'cancelDisbursement', input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, disbursementTable, [input])) as [Disbursement];
      assertNotCancelled(before);
      const [housing] = (await lockRecordsIn(tx, housingCaseTable, [{ id: before.housingCaseId, version: 1 }])) as [HousingCase];
      const after: Disbursement = { ...before, status: 'CANCELLED' };
      await updateRecordsIn(tx, { type: housingCaseRecord, event: HousingCasePaid }, [
        { before: housing, after: unpay(housing, before.amount) },
      ]);
      return updateRecordsIn(tx, { type: disbursementRecord, event: DisbursementCancelled }, [{ before, after }]);
    }),
  );
}
