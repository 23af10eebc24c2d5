import type { ReceptionScheduleState } from '@danvan/contracts/receptions';

/** A day of a schedule that is put off by hand. */
export interface Postponement {
  nominalOn: string;
  receivesOn: string;
  /** Shown with the schedule; free text, which stays here. */
  reason: string;
}

/** A schedule as its events tell it, and the free texts that stay here. */
export interface ReceptionSchedule extends Omit<ReceptionScheduleState, 'receptionScheduleId' | 'postponements'> {
  id: string;
  title: string;
  /** Where people are received. */
  place: string;
  /** Who takes part besides the head — thành phần tham dự. */
  attendees: string | null;
  /** What is expected to come up — dự kiến nội dung. */
  content: string | null;
  postponements: readonly Postponement[];
}
