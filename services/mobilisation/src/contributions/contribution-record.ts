import type { ContributionState } from '@danvan/contracts/campaigns';
import type { RecordType } from '@danvan/service/record-type';
import { contributionTable } from './contribution.table.ts';
import type { Contribution } from './contribution.ts';

export const contributionRecord: RecordType<Contribution, ContributionState> = {
  name: 'contribution',
  table: contributionTable,
  toState: ({ id, receivedBy: _subject, ...state }) => ({ contributionId: id, ...state }),
};
