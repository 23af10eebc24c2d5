import type { FrontWorkingSessionState } from '@danvan/contracts/meetings';

/** A committee’s working session with the Front as its events tell it, and its title, which is free text and stays here. */
export interface FrontWorkingSession extends Omit<FrontWorkingSessionState, 'frontWorkingSessionId'> {
  id: string;
  title: string;
}
