import { FundSource, HousingBudgetOpened } from '@danvan/contracts/welfare-housing';
import { createCommand, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { housingBudgetRecord } from './housing-budget-record.ts';

/** Sets money aside for housing. */
export const openHousingBudget = createCommand(housingBudgetRecord, {
  name: { one: 'openHousingBudget' },
  event: HousingBudgetOpened,
  item: z.object({ organisationId: z.uuid(), source: FundSource, total: amountInput, openedOn: localDay }),
  on: ({ openedOn }) => openedOn,
  place: placedByOrganisation(({ openedOn }) => openedOn),
  create: (item) => ({ ...item, committed: '0' }),
});
