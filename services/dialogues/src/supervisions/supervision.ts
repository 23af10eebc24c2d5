import type { SupervisionState } from '@danvan/contracts/dialogues';

/** A supervision as its events tell it, and the free text that stays here. */
export interface Supervision extends Omit<SupervisionState, 'supervisionId'> {
  id: string;
  title: string;
  subject: string | null;
}
