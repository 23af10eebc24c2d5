import {
  CampaignResultCancelled,
  CampaignResultCorrected,
  CampaignResultRecorded,
  type CampaignResultState,
} from '@danvan/contracts/campaigns';
import { happened, recordSource } from '../fact.ts';

/** Counts in the commune where it was brought about, with its quantity where it has one. */
export const campaignResults = recordSource<CampaignResultState>({
  recordType: 'CAMPAIGN_RESULT',
  events: [CampaignResultRecorded, CampaignResultCorrected, CampaignResultCancelled],
  toFacts: ({ campaignResultId, organisationId, areaId, date, status, kind, quantity, unit }) => ({
    recordId: campaignResultId,
    organisationId,
    placedOn: date,
    areaId,
    facts: status === 'RECORDED' ? [happened(date, status, { kind, amount: quantity, unit })] : [],
  }),
});
