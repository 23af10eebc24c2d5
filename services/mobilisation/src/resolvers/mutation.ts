import { bulkMutation, mutation } from '@danvan/service/mutations';
import { cancelCampaignResult } from '../campaign-results/cancel-campaign-result.ts';
import { correctCampaignResult } from '../campaign-results/correct-campaign-result.ts';
import { recordCampaignResult, recordCampaignResults } from '../campaign-results/record-campaign-result.ts';
import { cancelContribution } from '../contributions/cancel-contribution.ts';
import { correctContribution } from '../contributions/correct-contribution.ts';
import { pledgeContribution, pledgeContributions } from '../contributions/pledge-contribution.ts';
import { receiveContribution, receiveContributions } from '../contributions/receive-contribution.ts';
import { verifyContribution, verifyContributions } from '../contributions/verify-contribution.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  pledgeContribution: mutation('Contribution', pledgeContribution),
  pledgeContributions: bulkMutation({ typename: 'ContributionsPledged', field: 'contributions' }, pledgeContributions),
  receiveContribution: mutation('Contribution', receiveContribution),
  receiveContributions: bulkMutation({ typename: 'ContributionsReceived', field: 'contributions' }, receiveContributions),
  verifyContribution: mutation('Contribution', verifyContribution),
  verifyContributions: bulkMutation({ typename: 'ContributionsVerified', field: 'contributions' }, verifyContributions),
  correctContribution: mutation('Contribution', correctContribution),
  cancelContribution: mutation('Contribution', cancelContribution),
  recordCampaignResult: mutation('CampaignResult', recordCampaignResult),
  recordCampaignResults: bulkMutation({ typename: 'CampaignResultsRecorded', field: 'campaignResults' }, recordCampaignResults),
  correctCampaignResult: mutation('CampaignResult', correctCampaignResult),
  cancelCampaignResult: mutation('CampaignResult', cancelCampaignResult),
};
