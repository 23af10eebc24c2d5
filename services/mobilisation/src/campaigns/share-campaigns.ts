import { forEachItem } from '@danvan/records';
import { type InputIssue, InvalidInput, selectOf, type Tx } from '@danvan/service';
import { assertCollectsOn } from './campaign.rules.ts';
import { type Campaign, campaignRecord } from './campaign-record.ts';

/** An item that adds to a campaign. */
export interface Addition {
  campaignId: string;
  on: string;
  /** Where the input names the campaign. */
  path: InputIssue['path'];
}

/**
 * Holds campaigns, which may be anybody's, until the transaction ends, in id order, so that none of them ends, moves or is cancelled
 * meanwhile. One statement. @throws InvalidInput for one that does not exist or is cancelled, RuleViolated `campaign.period`
 */
export async function shareCampaignsIn(tx: Tx, additions: readonly Addition[]): Promise<void> {
  const rows = await tx.query<Campaign>(
    `SELECT ${selectOf(campaignRecord.table, 'c')} FROM campaign c WHERE c.id = ANY ($1) ORDER BY c.id FOR SHARE`,
    [[...new Set(additions.map(({ campaignId }) => campaignId))]],
  );
  const campaigns = new Map(rows.filter(({ status }) => status !== 'CANCELLED').map((campaign) => [campaign.id, campaign]));
  const unknown = additions.filter(({ campaignId }) => !campaigns.has(campaignId));
  const message = {
    vi: 'Không có cuộc vận động này, hoặc cuộc vận động đã hủy.',
    en: 'There is no such campaign, or it is cancelled.',
  };
  if (unknown.length > 0) throw new InvalidInput(unknown.map(({ path }) => ({ path, message })));
  await forEachItem(additions, ({ campaignId, on }) => assertCollectsOn(campaigns.get(campaignId) as Campaign, on));
}
