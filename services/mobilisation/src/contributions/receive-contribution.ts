import { ContributionReceived, type ContributionState } from '@danvan/contracts/campaigns';
import { createBulkStep, createStep, type RecordStep } from '@danvan/directory/step-records';
import { optional, seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { quantityInput } from '../quantity-input.ts';
import { type Contribution, receive } from './contribution.ts';
import { contributionRecord } from './contribution-record.ts';

const ContributionToReceive = z.object({ ...seen, receivedOn: localDay, received: optional(quantityInput) });

const receipt: RecordStep<Contribution, ContributionState, z.output<typeof ContributionToReceive>> = {
  type: contributionRecord,
  event: ContributionReceived,
  item: ContributionToReceive,
  on: ({ receivedOn }) => receivedOn,
  take: (contribution, { receivedOn, received }, receivedBy) => receive(contribution, { receivedOn, received, receivedBy }),
};

export const receiveContribution = createStep('receiveContribution', receipt);
export const receiveContributions = createBulkStep({ mutation: 'receiveContributions', field: 'contributions' }, receipt);
