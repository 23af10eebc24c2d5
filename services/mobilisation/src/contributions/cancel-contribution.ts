import { ContributionCancelled } from '@danvan/contracts/campaigns';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Contribution } from './contribution.ts';
import { contributionRecord } from './contribution-record.ts';

export function cancelContribution(ctx: Context, raw: unknown): Promise<Contribution> {
  return cancelRecord(ctx, { mutation: 'cancelContribution', type: contributionRecord, event: ContributionCancelled }, raw);
}
