import { HouseholdCancelled } from '@danvan/contracts/welfare';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Household } from './household.ts';
import { householdRecord } from './household-record.ts';

export function cancelHousehold(ctx: Context, raw: unknown): Promise<Household> {
  return cancelRecord(ctx, { mutation: 'cancelHousehold', type: householdRecord, event: HouseholdCancelled }, raw);
}
