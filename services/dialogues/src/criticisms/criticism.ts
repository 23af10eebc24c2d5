import type { CriticismState } from '@danvan/contracts/dialogues';

/** A social criticism as its events tell it, and the free text that stays here. */
export interface Criticism extends Omit<CriticismState, 'criticismId'> {
  id: string;
  title: string;
}
