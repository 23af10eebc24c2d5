import { bulkMutation, mutation } from '@danvan/service/mutations';
import { cancelCampaignResult } from '../campaign-results/cancel-campaign-result.ts';
import { correctCampaignResult } from '../campaign-results/correct-campaign-result.ts';
import { recordCampaignResult, recordCampaignResults } from '../campaign-results/record-campaign-result.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  recordCampaignResult: mutation('CampaignResult', recordCampaignResult),
  recordCampaignResults: bulkMutation({ typename: 'CampaignResultsRecorded', field: 'campaignResults' }, recordCampaignResults),
  correctCampaignResult: mutation('CampaignResult', correctCampaignResult),
  cancelCampaignResult: mutation('CampaignResult', cancelCampaignResult),
};
