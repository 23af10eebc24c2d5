import { createAlarm } from './alarm.ts';

/** What work in the background may ask and wait for. */
export interface BackgroundLife {
  isStopping(): boolean;
  /** Until the stop, or so long. */
  wait(ms: number): Promise<void>;
}

/** Work that goes on beside everything else; `stop` ends its wait and settles when it has ended. */
export function untilStopped(work: (life: BackgroundLife) => Promise<void>): { stop(): Promise<void> } {
  const alarm = createAlarm();
  let stopping = false;
  const ended = work({ isStopping: () => stopping, wait: alarm.wait });
  return {
    async stop() {
      stopping = true;
      alarm.ring();
      await ended;
    },
  };
}
