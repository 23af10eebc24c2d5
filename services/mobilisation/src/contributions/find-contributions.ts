import type { DonorKind, QuantityUnit } from '@danvan/contracts/campaigns';
import {
  listRecords,
  type RecordArguments,
  type RecordFilter,
  type RecordList,
  recordById,
  recordsBy,
} from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import { contributionTable } from './contribution.table.ts';
import type { Contribution } from './contribution.ts';
import { sumContributions } from './sum-contributions.ts';

export interface ContributionFilter extends RecordFilter {
  campaignId?: string | null;
  unit?: QuantityUnit | null;
  donorKind?: DonorKind | null;
  donorOrganisationId?: string | null;
}

const contributions: RecordList<Contribution, ContributionFilter> = { table: contributionTable, day: 'pledgedOn' };

/** Latest promise first. */
export const findContributions = (ctx: Context, args: RecordArguments<ContributionFilter>) =>
  listRecords(ctx, contributions, args);

export function contributionLoaders(ctx: Context) {
  return {
    contribution: recordById(ctx, contributionTable),
    contributionsOfCampaign: recordsBy(ctx, contributions, 'campaignId'),
    contributionsOfOrganisation: recordsBy(ctx, contributions, 'organisationId'),
    contributionTotals: sumContributions(ctx),
  };
}
