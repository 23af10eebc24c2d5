export interface Stoppable {
  stop(): Promise<void>;
}

/** Who stands in front stops first: the door, the rooms, the cellar; the claim to the data folder goes last. */
const turns = ['gateway', 'services', 'kafka', 'postgres', 'keys', 'logs', 'claim'] as const;
export type Turn = (typeof turns)[number];

/** What has been started, stopped in order; whatever is being started while the stop begins is waited for and stopped in its turn. */
export interface StopInOrder extends Stoppable {
  /** Starts something that `stop` will stop. Throws once the stop has begun. */
  own<T extends Stoppable>(turn: Turn, start: () => Promise<T>): Promise<T>;
}

export function createStopInOrder(): StopInOrder {
  const owned = new Map<Turn, Promise<Stoppable>[]>(turns.map((turn) => [turn, []]));
  let stopping: Promise<void> | undefined;

  async function stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const turn of turns) {
      const things = (owned.get(turn) ?? []).map(async (starting) => (await starting.catch(() => undefined))?.stop());
      for (const result of await Promise.allSettled(things)) if (result.status === 'rejected') failures.push(result.reason);
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be stopped');
  }

  return {
    own: (turn, start) => {
      if (stopping) return Promise.reject(new Error('the federation is being stopped'));
      const starting = start();
      owned.get(turn)?.push(starting);
      return starting;
    },
    stop: () => {
      stopping ??= stopAll();
      return stopping;
    },
  };
}
