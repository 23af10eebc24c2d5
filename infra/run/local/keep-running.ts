import { setTimeout as wait } from 'node:timers/promises';

/** Something that runs in a process of its own. */
export interface Runner {
  readonly pid: number;
  /** Settles with the reason once the process has ended. */
  readonly ended: Promise<{ reason: string }>;
  stop(): Promise<void>;
}

export interface Kept {
  /** Undefined between a death and the next start. */
  pid(): number | undefined;
  /** Stops it, until `resume` if that ever comes. Safe to repeat. */
  stop(): Promise<void>;
  resume(): Promise<void>;
}

export interface KeepOptions {
  start(): Promise<Runner>;
  /** Called each time that it has ended by itself or could not be started; `quickDeaths` counts those since it last lived for half a minute. */
  onEnd(reason: string, quickDeaths: number): void;
}

/** Milliseconds before the next start, after so many quick deaths. */
const pauses = [100, 300, 1_000, 3_000, 10_000];
const aGoodLife = 30_000;

/** Starts something and starts it again whenever it ends, with a growing pause while it keeps ending. Rejects when the first start does. */
export async function keepRunning({ start, onEnd }: KeepOptions): Promise<Kept> {
  let halt = new AbortController();
  let current: Runner | undefined = await start();
  let keeping = keep(halt.signal);

  async function keep(signal: AbortSignal): Promise<void> {
    for (let quickDeaths = 0; !signal.aborted; ) {
      const begun = performance.now();
      const reason = await oneLife(signal);
      current = undefined;
      if (signal.aborted) return;
      quickDeaths = performance.now() - begun > aGoodLife ? 1 : quickDeaths + 1;
      onEnd(reason, quickDeaths);
      await wait(pauses[Math.min(quickDeaths, pauses.length) - 1], undefined, { signal }).catch(() => undefined);
    }
  }

  async function oneLife(signal: AbortSignal): Promise<string> {
    try {
      current ??= await start();
      if (signal.aborted) await current.stop();
      return (await current.ended).reason;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  return {
    pid: () => current?.pid,
    stop: async () => {
      halt.abort();
      await current?.stop();
      await keeping;
    },
    resume: async () => {
      if (!halt.signal.aborted) return;
      halt = new AbortController();
      current = await start();
      keeping = keep(halt.signal);
    },
  };
}
