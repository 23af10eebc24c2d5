import type { SponsorshipState } from '@danvan/contracts/welfare-sponsorship';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import type { EventDefinition } from '@danvan/events/define-event';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { sponsorshipTable } from './sponsorship.table.ts';
import type { Sponsorship } from './sponsorship.ts';
import { sponsorshipRecord } from './sponsorship-record.ts';

interface Revision {
  mutation: string;
  input: { requestId: string; id: string; version: number; reason: string };
  event: EventDefinition<SponsorshipState>;
  revise(tx: Tx, sponsorship: Sponsorship): Sponsorship;
}

/** One change of a pledge. Safe to repeat. */
export async function reviseSponsorship(ctx: Context, { mutation, input, event, revise }: Revision): Promise<Sponsorship> {
  return ctx.change<Sponsorship, Sponsorship>(repeatable(sponsorshipRecord, mutation, input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, sponsorshipTable, [input])) as [Sponsorship];
      return updateRecordsIn(tx, { type: sponsorshipRecord, event }, [{ before, after: revise(tx, before) }]);
    }),
  );
}
