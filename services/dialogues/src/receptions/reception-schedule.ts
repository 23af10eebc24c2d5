import type { ReceptionScheduleState } from '@danvan/contracts/receptions';

/** A schedule as its events tell it, and the free texts that stay here. */
export interface ReceptionSchedule extends Omit<ReceptionScheduleState, 'receptionScheduleId'> {
  id: string;
  title: string;
  /** Where people are received. */
  place: string;
  /** Who takes part besides the head — thành phần tham dự. */
  attendees: string | null;
  /** What is expected to come up — dự kiến nội dung. */
  content: string | null;
}
