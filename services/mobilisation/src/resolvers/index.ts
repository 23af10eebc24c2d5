import type { Resolvers } from '../generated/resolvers.ts';
import { Area } from './area.ts';
import { Campaign } from './campaign.ts';
import { CampaignResult } from './campaign-result.ts';
import { Mutation } from './mutation.ts';
import { Organisation } from './organisation.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Organisation,
  Area,
  Campaign,
  CampaignResult,
};
