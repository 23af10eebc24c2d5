import { createAlarm } from '../alarm.ts';
import { asError } from '../connection-problem.ts';
import { openSession, type Session, type SessionOptions } from '../consuming/session.ts';
import { backoffMs } from '../parking/backoff.ts';

/** What the work on a session may wait for. */
export interface SessionLife {
  isStopping(): boolean;
  /** Until a ring, the loss of the session, the stop, or so long. */
  wait(ms: number): Promise<void>;
  /** Until the stop, or so long: rings do not shorten it. */
  pause(ms: number): Promise<void>;
}

export interface KeptSession {
  ring(): void;
  stop(): Promise<void>;
}

export interface KeptSessionOptions extends Omit<SessionOptions, 'onLost'> {
  /** Begins anew on another session when it rejects. */
  work(session: Session, life: SessionLife): Promise<void>;
  onInterrupted?(error: Error): void;
}

const firstPauseMs = 100;
const longestPauseMs = 5000;

/** Does its work on a session of its own, and on the next one when that is lost, until it is stopped. */
export function keepSession(o: KeptSessionOptions): KeptSession {
  const alarm = createAlarm();
  const pause = createAlarm();
  let stopping = false;
  const life: SessionLife = { isStopping: () => stopping, wait: alarm.wait, pause: pause.wait };
  const ended = run();
  return {
    ring: alarm.ring,
    async stop() {
      stopping = true;
      alarm.ring();
      pause.ring();
      await ended;
    },
  };

  async function run(): Promise<void> {
    for (let failures = 0; !stopping; ) {
      const begun = Date.now();
      try {
        await workOnce();
        failures = 0;
      } catch (error) {
        failures = Date.now() - begun > longestPauseMs ? 1 : failures + 1;
        o.onInterrupted?.(asError(error));
        await pause.wait(stopping ? 0 : backoffMs(failures, firstPauseMs, longestPauseMs));
      }
    }
  }

  async function workOnce(): Promise<void> {
    const session = await openSession({ ...o, onLost: alarm.ring });
    try {
      await o.work(session, life);
    } finally {
      await session.close().catch(() => {});
    }
  }
}
