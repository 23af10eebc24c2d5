import { type Batch, batches, idIn } from './batch.ts';
import type { Plan } from './load.ts';
import * as mutations from './mutations.ts';
import type { SponsorshipRecord, SponsorshipRecords } from './records.ts';

const reason = 'Tổ chức đỡ đầu kết thúc cam kết';

/** Children first, then who pledges for whom, then the pledges that ended before their time. */
export function planSponsorships(key: string, { children, sponsorships }: SponsorshipRecords): Plan {
  const [ofChildren, made] = [`${key}/sponsored-children`, `${key}/sponsorships`];
  return [
    batches({ key: ofChildren, mutation: mutations.registerSponsoredChildren }, children, (child) => child),
    batches({ key: made, mutation: mutations.pledgeSponsorships }, sponsorships, (record, idsOf) => {
      const { childAt, sponsorId, monthlyPledge, startsOn } = record;
      return { childId: idIn(idsOf, ofChildren, childAt), sponsorId, monthlyPledge: String(monthlyPledge), startsOn };
    }),
    sponsorships.flatMap((record, at) => endings(made, record, at)),
  ];
}

/** One after the other: there is no bulk form. */
function endings(made: string, { endsOn }: SponsorshipRecord, at: number): Batch[] {
  if (endsOn === undefined) return [];
  const inputs: Batch['inputs'] = (idsOf) => [{ id: idIn(idsOf, made, at), version: 1, endsOn, reason }];
  return [{ key: `${made}/end/${at}`, mutation: mutations.endSponsorship, size: 1, inputs }];
}
