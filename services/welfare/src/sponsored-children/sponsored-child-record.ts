import type { SponsoredChildState } from '@danvan/contracts/welfare-sponsorship';
import type { RecordType } from '@danvan/service/record-type';
import { sponsoredChildTable } from './sponsored-child.table.ts';
import type { SponsoredChild } from './sponsored-child.ts';

export const sponsoredChildRecord: RecordType<SponsoredChild, SponsoredChildState> = {
  name: 'sponsored-child',
  table: sponsoredChildTable,
  toState: ({ id, code: _caseCode, pledgesEndOn: _birth, ...state }) => ({ childId: id, ...state }),
};
