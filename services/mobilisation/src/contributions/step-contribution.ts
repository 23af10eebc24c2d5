import { ContributionReceived, ContributionVerified } from '@danvan/contracts/campaigns';
import { optional, stepCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { quantityInput } from '../quantity-input.ts';
import { receive, verify } from './contribution.rules.ts';
import { contributionRecord } from './contribution-record.ts';

const inContributions = { item: 'contribution', items: 'contributions' } as const;

/** Notes that what was promised has come, and who received it. */
export const receiveContribution = stepCommand(contributionRecord, {
  name: { one: 'receiveContribution', many: 'receiveContributions', success: 'ContributionsReceived', ...inContributions },
  event: ContributionReceived,
  item: z.object({ receivedOn: localDay, received: optional(quantityInput) }),
  on: ({ receivedOn }) => receivedOn,
  apply: (before, { receivedOn, received }, { sub = '' }) => receive(before, { receivedOn, received, receivedBy: sub }),
});

/** Notes that what came was checked, by somebody else. */
export const verifyContribution = stepCommand(contributionRecord, {
  name: { one: 'verifyContribution', many: 'verifyContributions', success: 'ContributionsVerified', ...inContributions },
  event: ContributionVerified,
  item: z.object({ verifiedOn: localDay }),
  on: ({ verifiedOn }) => verifiedOn,
  apply: (before, { verifiedOn }, { sub = '' }) => verify(before, verifiedOn, sub),
});
