import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';

/** Of people's conferences and working sessions with the Front. */
export const MeetingStatus = vocabulary('MeetingStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type MeetingStatus = z.infer<typeof MeetingStatus>;
