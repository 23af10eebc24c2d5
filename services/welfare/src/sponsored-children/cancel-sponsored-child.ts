import { SponsoredChildCancelled } from '@danvan/contracts/welfare-sponsorship';
import { cancelCommand, forEachItem } from '@danvan/records';
import { RuleViolated } from '@danvan/service';
import { sponsoredChildRecord } from './sponsored-child-record.ts';

/** Withdraws the record of a child without pledges. Whoever pledges locks the child first, so that no pledge comes in between. */
export const cancelSponsoredChild = cancelCommand(sponsoredChildRecord, {
  name: { one: 'cancelSponsoredChild' },
  event: SponsoredChildCancelled,
  async check(tx, steps) {
    const ids = steps.map(({ before }) => before.id);
    const pledges = await tx.query<{ childId: string }>(
      `SELECT DISTINCT child_id AS "childId" FROM sponsorship WHERE child_id = ANY($1) AND status <> 'CANCELLED'`,
      [ids],
    );
    const pledged = new Set(pledges.map(({ childId }) => childId));
    await forEachItem(ids, (id) => {
      if (pledged.has(id)) throw pledgedFor();
    });
  },
});

function pledgedFor(): RuleViolated {
  return new RuleViolated({
    rule: 'child.pledges',
    message: {
      vi: 'Trẻ đã có cam kết đỡ đầu nên không hủy hồ sơ được.',
      en: 'There are pledges for this child: its record cannot be cancelled.',
    },
  });
}
