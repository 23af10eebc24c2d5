import { type ContributionState, ContributionVerified } from '@danvan/contracts/campaigns';
import { createBulkStep, createStep, type RecordStep } from '@danvan/directory/step-records';
import { seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { type Contribution, verify } from './contribution.ts';
import { contributionRecord } from './contribution-record.ts';

const ContributionToVerify = z.object({ ...seen, verifiedOn: localDay });

const verification: RecordStep<Contribution, ContributionState, z.output<typeof ContributionToVerify>> = {
  type: contributionRecord,
  event: ContributionVerified,
  item: ContributionToVerify,
  on: ({ verifiedOn }) => verifiedOn,
  take: (contribution, { verifiedOn }, actor) => verify(contribution, verifiedOn, actor),
};

export const verifyContribution = createStep('verifyContribution', verification);
export const verifyContributions = createBulkStep({ mutation: 'verifyContributions', field: 'contributions' }, verification);
