import { ContributionState } from '@danvan/contracts/campaigns';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const contributionRecord = defineRecord({
  name: 'contribution',
  type: 'Contribution',
  state: ContributionState,
  // The subject of a token, which stays here.
  own: { receivedBy: z.string().nullable() },
  list: { day: 'pledgedOn' },
});
export type Contribution = RecordOf<typeof contributionRecord>;
