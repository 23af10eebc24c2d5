import type { PeoplesConferenceState } from '@danvan/contracts/meetings';

/** A people’s conference as its events tell it, and its title, which is free text and stays here. */
export interface PeoplesConference extends Omit<PeoplesConferenceState, 'peoplesConferenceId'> {
  id: string;
  title: string;
}
