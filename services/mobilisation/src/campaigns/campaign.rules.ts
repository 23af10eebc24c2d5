import type { CampaignStatus } from '@danvan/contracts/campaigns';
import { RuleViolated } from '@danvan/service/errors';
import type { Campaign } from './campaign-record.ts';

/** The days of what counts for a campaign: contributions by their promise, results by their day. */
export interface CampaignUse {
  count: number;
  first: string | null;
  last: string | null;
}

export type CampaignAction = 'end' | 'collect';

interface ActionRule {
  from: readonly CampaignStatus[];
  /** None where the campaign stays what it is. */
  to?: CampaignStatus;
}

/** What came in a campaign's days is often entered after its end. Correcting and cancelling are refused of what is cancelled alone. */
export const campaignActions: Readonly<Record<CampaignAction, ActionRule>> = {
  end: { from: ['LAUNCHED'], to: 'ENDED' },
  collect: { from: ['LAUNCHED', 'ENDED'] },
};

/** @throws RuleViolated `campaign.step`, `campaign.order` */
export function endCampaign(campaign: Campaign, endedOn: string): Campaign {
  return inOrder({ ...applyAction('end', campaign), endedOn });
}

export type CampaignCorrection = Partial<Pick<Campaign, 'name' | 'purpose' | 'launchedOn' | 'endedOn'>>;

/** @throws RuleViolated `campaign.day` for an end that it has not reached, `campaign.order` */
export function correctCampaign(campaign: Campaign, correction: CampaignCorrection): Campaign {
  if (correction.endedOn !== undefined && campaign.endedOn === null) throw notEnded();
  return inOrder({ ...campaign, ...correction });
}

/** Only an empty one is cancelled: what counts may not lose what it counts for. @throws RuleViolated `campaign.used` */
export function assertUnused({ count }: CampaignUse): void {
  if (count > 0) throw stillUsed(count);
}

/** A contribution or a result lies within the campaign’s days. @throws RuleViolated `campaign.step`, `campaign.period` */
export function assertCollectsOn(campaign: Campaign, day: string): void {
  applyAction('collect', campaign);
  const { launchedOn, endedOn } = campaign;
  if (day < launchedOn || (endedOn !== null && day > endedOn)) throw outside(campaign, day);
}

/** New days leave nothing outside that lay within. @throws RuleViolated `campaign.period` */
export function assertEncloses(campaign: Campaign, { first, last }: CampaignUse): void {
  for (const day of [first, last]) if (day !== null) assertCollectsOn(campaign, day);
}

function applyAction(action: CampaignAction, campaign: Campaign): Campaign {
  const { from, to = campaign.status } = campaignActions[action];
  if (from.includes(campaign.status)) return { ...campaign, status: to };
  throw new RuleViolated({
    rule: 'campaign.step',
    message: {
      vi: `Cuộc vận động đang ở trạng thái ${campaign.status}; chỉ thực hiện được khi ở trạng thái ${from.join(', ')}.`,
      en: `The campaign is ${campaign.status}; this is done only while it is ${from.join(', ')}.`,
    },
    details: { action, status: campaign.status },
  });
}

function inOrder(campaign: Campaign): Campaign {
  const { launchedOn, endedOn } = campaign;
  if (endedOn === null || launchedOn <= endedOn) return campaign;
  throw new RuleViolated({
    rule: 'campaign.order',
    message: {
      vi: `endedOn (${endedOn}) không được trước launchedOn (${launchedOn}).`,
      en: `endedOn (${endedOn}) may not be before launchedOn (${launchedOn}).`,
    },
    details: { launchedOn, endedOn },
  });
}

function notEnded(): RuleViolated {
  return new RuleViolated({
    rule: 'campaign.day',
    message: {
      vi: 'Cuộc vận động chưa kết thúc nên không đính chính được endedOn.',
      en: 'The campaign has not ended: a correction does not end it.',
    },
    details: { day: 'endedOn' },
  });
}

function stillUsed(count: number): RuleViolated {
  return new RuleViolated({
    rule: 'campaign.used',
    message: {
      vi: `Cuộc vận động còn ${count} khoản đóng góp hoặc kết quả được tính; hãy hủy các bản ghi đó trước.`,
      en: `${count} contributions or results still count for the campaign: cancel them first.`,
    },
    details: { count: String(count) },
  });
}

function outside({ launchedOn, endedOn }: Campaign, day: string): RuleViolated {
  return new RuleViolated({
    rule: 'campaign.period',
    message: {
      vi: `Ngày ${day} nằm ngoài thời gian của cuộc vận động (từ ${launchedOn}${endedOn === null ? '' : ` đến ${endedOn}`}).`,
      en: `${day} lies outside the campaign (from ${launchedOn}${endedOn === null ? '' : ` to ${endedOn}`}).`,
    },
    details: { day, launchedOn, ...(endedOn === null ? {} : { endedOn }) },
  });
}
