import { SponsoredChildCancelled } from '@danvan/contracts/welfare-sponsorship';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { RuleViolated } from '@danvan/service/errors';
import { parseInput } from '@danvan/service/parse-input';
import { assertNotCancelled } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { sponsoredChildTable } from './sponsored-child.table.ts';
import type { SponsoredChild } from './sponsored-child.ts';
import { sponsoredChildRecord } from './sponsored-child-record.ts';

const CancelSponsoredChildInput = z.object(correcting);

/** The reason stays in the audit trail. Safe to repeat. */
export async function cancelSponsoredChild(ctx: Context, raw: unknown): Promise<SponsoredChild> {
  const input = parseInput(CancelSponsoredChildInput, raw);
  return ctx.change<SponsoredChild, SponsoredChild>(repeatable(sponsoredChildRecord, 'cancelSponsoredChild', input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, sponsoredChildTable, [input])) as [SponsoredChild];
      assertNotCancelled(before);
      await assertWithoutPledgesIn(tx, before);
      const after: SponsoredChild = { ...before, status: 'CANCELLED' };
      return updateRecordsIn(tx, { type: sponsoredChildRecord, event: SponsoredChildCancelled }, [{ before, after }]);
    }),
  );
}

/** Whoever pledges locks the child first, so that no pledge comes in between. */
async function assertWithoutPledgesIn(tx: Tx, { id }: SponsoredChild): Promise<void> {
  const pledges = await tx.query(`SELECT FROM sponsorship WHERE child_id = $1 AND status <> 'CANCELLED' LIMIT 1`, [id]);
  if (pledges.length === 0) return;
  throw new RuleViolated({
    rule: 'child.pledges',
    message: {
      vi: 'Trẻ đã có cam kết đỡ đầu nên không hủy hồ sơ được.',
      en: 'There are pledges for this child: its record cannot be cancelled.',
    },
  });
}
