import { SponsorshipPledged } from '@danvan/contracts/welfare-sponsorship';
import { assertOrganisationsExistedIn } from '@danvan/directory/organisations-existed';
import { assertWithinIn } from '@danvan/directory/organisations-within';
import {
  assertHappened,
  assertNotCancelled,
  type Batch,
  defineCommand,
  forEachItem,
  insertRecordsIn,
  lockRecordsIn,
  translateUniqueViolation,
  type Uniqueness,
} from '@danvan/records';
import { localDay, RuleViolated, type Tx } from '@danvan/service';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { type SponsoredChild, sponsoredChildRecord } from '../sponsored-children/sponsored-child-record.ts';
import { assertBeforeGrownUp } from './sponsorship.rules.ts';
import { type Sponsorship, sponsorshipRecord } from './sponsorship-record.ts';

const SponsorshipToPledge = z.object({
  childId: z.uuid(),
  sponsorId: z.uuid(),
  monthlyPledge: amountInput,
  startsOn: localDay,
});
type SponsorshipToPledge = z.output<typeof SponsorshipToPledge>;

/** Notes what organisations pledge for children, monthly until they turn 18. Whose child it is keeps the record. */
export const pledgeSponsorship = defineCommand(sponsorshipRecord, {
  name: {
    one: 'pledgeSponsorship',
    item: 'sponsorship',
    many: 'pledgeSponsorships',
    items: 'sponsorships',
    success: 'SponsorshipsPledged',
  },
  item: SponsorshipToPledge,
  work: pledgeSponsorshipsIn,
});

async function pledgeSponsorshipsIn(tx: Tx, { items, ctx, today }: Batch<SponsorshipToPledge>): Promise<Sponsorship[]> {
  await forEachItem(items, ({ startsOn }) => assertHappened(startsOn, today));
  const children = await lockRecordsIn(
    tx,
    sponsoredChildRecord,
    items.map(({ childId }) => childId),
  );
  await assertWithinIn(tx, tx.actor, [...new Set(children.map(({ organisationId }) => organisationId))]);
  await assertOrganisationsExistedIn(
    tx,
    'sponsor.existed',
    items.map(({ sponsorId, startsOn }) => ({ id: sponsorId, on: startsOn })),
  );
  const { synthetic } = tx.origin;
  const pledges = await forEachItem(children, (child, index) => ({
    ...pledgeFor(child, items[index] as SponsorshipToPledge),
    ...{ id: ctx.newId(), version: 1, status: 'PLEDGED' as const, synthetic },
  }));
  return translateUniqueViolation([onePledgeAtATime], pledges, () =>
    insertRecordsIn(tx, { record: sponsorshipRecord, event: SponsorshipPledged }, pledges),
  );
}

function pledgeFor(child: SponsoredChild, item: SponsorshipToPledge) {
  assertNotCancelled(child);
  assertBeforeGrownUp(item.startsOn, child.pledgesEndOn);
  const { organisationId, tier, areaId, areaLevel, pledgesEndOn: endsOn } = child;
  return { ...item, organisationId, tier, areaId, areaLevel, endsOn };
}

const onePledgeAtATime: Uniqueness<Sponsorship> = {
  constraint: 'sponsorship_child_id_sponsor_id_key',
  keyOf: ({ childId, sponsorId }) => `(${childId}, ${sponsorId})`,
  refusal: (_, index) =>
    new RuleViolated({
      rule: 'sponsorship.pledged',
      message: {
        vi: 'Tổ chức này đang đỡ đầu trẻ này; hãy kết thúc cam kết cũ trước.',
        en: 'This sponsor has a pledge for the child already: end that one first.',
      },
      index,
    }),
};
