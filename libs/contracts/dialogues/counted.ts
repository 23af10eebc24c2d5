import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { placed } from '../record.ts';

export const RecordedStatus = vocabulary('RecordedStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type RecordedStatus = z.infer<typeof RecordedStatus>;

/** Tier and area are those of the counting organisation on `date`. */
export const counted = { ...placed, date: z.iso.date().describe('The day on which it counts — ngày được tính') };
