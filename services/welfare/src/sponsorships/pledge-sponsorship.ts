import { SponsorshipPledged } from '@danvan/contracts/welfare-sponsorship';
import { todayInVietnam } from '@danvan/directory';
import { assertOrganisationsExistedIn } from '@danvan/directory/organisations-existed';
import { assertWithinIn } from '@danvan/directory/organisations-within';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { RuleViolated } from '@danvan/service/errors';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex, lockRecordsIn } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened, assertNotCancelled } from '@danvan/service/record-rules';
import { refuseTaken } from '@danvan/service/refuse-taken';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { sponsoredChildTable } from '../sponsored-children/sponsored-child.table.ts';
import type { SponsoredChild } from '../sponsored-children/sponsored-child.ts';
import type { Sponsorship } from './sponsorship.ts';
import { sponsorshipRecord } from './sponsorship-record.ts';

const SponsorshipToPledge = z.object({
  childId: z.uuid(),
  sponsorId: z.uuid(),
  monthlyPledge: amountInput,
  startsOn: localDay,
});
type SponsorshipToPledge = z.output<typeof SponsorshipToPledge>;
const PledgeSponsorshipInput = SponsorshipToPledge.extend(requested);
const PledgeSponsorshipsInput = bulkOf('sponsorships', SponsorshipToPledge);

/** Safe to repeat: the same requestId always yields the pledge it first noted. */
export async function pledgeSponsorship(ctx: Context, raw: unknown): Promise<Sponsorship> {
  const input = parseInput(PledgeSponsorshipInput, raw);
  return ctx.change<Sponsorship, Sponsorship>(repeatable(sponsorshipRecord, 'pledgeSponsorship', input), (tx) =>
    asOne(() => pledgeSponsorshipsIn(tx, ctx, [input])),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function pledgeSponsorships(ctx: Context, raw: unknown): Promise<Sponsorship[]> {
  const input = parseInput(PledgeSponsorshipsInput, raw);
  return ctx.change<Sponsorship, Sponsorship[]>(repeatable(sponsorshipRecord, 'pledgeSponsorships', input), (tx) =>
    pledgeSponsorshipsIn(tx, ctx, input.sponsorships),
  );
}

async function pledgeSponsorshipsIn(tx: Tx, ctx: Context, items: readonly SponsorshipToPledge[]): Promise<Sponsorship[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ startsOn }) => assertHappened(startsOn, today));
  const children = await lockRecordsIn(
    tx,
    sponsoredChildTable,
    items.map(({ childId }) => ({ id: childId, version: 1 })),
  );
  await assertWithinIn(tx, tx.actor, [...new Set(children.map(({ organisationId }) => organisationId))]);
  await assertOrganisationsExistedIn(
    tx,
    'sponsor.existed',
    items.map(({ sponsorId, startsOn }) => ({ id: sponsorId, on: startsOn })),
  );
  const pledges = await eachAtIndex(children, (child, index) => newSponsorship(ctx, items[index] as SponsorshipToPledge, child));
  return refuseTaken(
    {
      constraint: 'sponsorship_child_id_sponsor_id_key',
      records: pledges,
      keyOf: ({ childId, sponsorId }) => `(${childId}, ${sponsorId})`,
      refusal: pledgedAlready,
    },
    () => insertRecordsIn(tx, { type: sponsorshipRecord, event: SponsorshipPledged }, pledges),
  );
}

function newSponsorship(ctx: Context, item: SponsorshipToPledge, child: SponsoredChild): Sponsorship {
  assertNotCancelled(child);
  const { sponsorId, monthlyPledge, startsOn } = item;
  const { id: childId, organisationId, tier, areaId, areaLevel, pledgesEndOn: endsOn } = child;
  if (startsOn >= endsOn) throw grownUp(startsOn, endsOn);
  const made = { id: ctx.newId(), version: 1, status: 'PLEDGED' as const, synthetic: ctx.actor?.synthetic ?? false };
  return { ...made, organisationId, tier, areaId, areaLevel, childId, sponsorId, monthlyPledge, startsOn, endsOn };
}

function grownUp(startsOn: string, endsOn: string): RuleViolated {
  return new RuleViolated({
    rule: 'sponsorship.order',
    message: {
      vi: `Cam kết cho trẻ này chỉ đến trước ${endsOn}, tháng trẻ đủ 18 tuổi.`,
      en: `Pledges for this child end before ${endsOn}, with the month in which it turns 18.`,
    },
    details: { startsOn, endsOn },
  });
}

function pledgedAlready(_pledge: Sponsorship | undefined, index: number): RuleViolated {
  return new RuleViolated({
    rule: 'sponsorship.pledged',
    message: {
      vi: 'Tổ chức này đang đỡ đầu trẻ này; hãy kết thúc cam kết cũ trước.',
      en: 'This sponsor has a pledge for the child already: end that one first.',
    },
    index,
  });
}
