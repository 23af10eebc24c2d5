import type { Job } from '@danvan/service/start-jobs';
import { windowSeconds } from '../tracking/track-petition.ts';

/** Tries older than the window count no more, and most of them are of codes that never were. */
export const forgetTrackingTries: Job = {
  name: 'forget-tracking-tries',
  everyMs: 10 * 60_000,
  async run({ database, now }) {
    const before = new Date(now().getTime() - windowSeconds * 1_000);
    await database.query('DELETE FROM petition_tracking_try WHERE since < $1', [before]);
  },
};
