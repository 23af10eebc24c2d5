import { createAlarm } from '@danvan/events/alarm';
import { pause } from '@danvan/events/pause';
import type { Log } from '../telemetry/log.ts';
import type { ConnectionPool } from './connection-pool.ts';
import type { Projection, Reference, UnknownReference } from './unknown-reference.ts';

/** Looks on behalf of all requests of a process that wait for references, so that none of them holds a connection. */
export interface ReferenceWaiter {
  /** True once all that was unknown is known; false after `ms`, or at once when too many are waited for already. */
  untilKnown(unknown: UnknownReference, ms: number): Promise<boolean>;
  /** How many requests wait. */
  waiting(): number;
  /** Looks without waiting for the next turn: something has just been committed. */
  lookNow(): void;
  /** Nobody waits any longer. */
  stop(): Promise<void>;
}

export interface ReferenceWaiterOptions {
  database: Pick<ConnectionPool, 'query'>;
  log: Log;
  lookEveryMs: number;
}

/** Of all requests together: one bulk call may name hundreds. */
const mostReferences = 2_000;

interface Waiting {
  readonly unknown: UnknownReference;
  settle(isKnown: boolean): void;
}

/** One statement a projection, however many wait; none while nobody does. */
export function createReferenceWaiter({ database, log, lookEveryMs }: ReferenceWaiterOptions): ReferenceWaiter {
  const waiting = new Set<Waiting>();
  const alarm = createAlarm();
  let looking: Promise<void> | undefined;
  let isStopped = false;

  return {
    async untilKnown(unknown, ms) {
      if (isStopped || countOf(waiting) + unknown.references.length > mostReferences) return false;
      const known = Promise.withResolvers<boolean>();
      const one = { unknown, settle: known.resolve };
      const enough = new AbortController();
      const timedOut = pause(Math.max(ms, 0), { signal: enough.signal }).then(() => false);
      waiting.add(one);
      looking ??= lookUntilNobodyWaits();
      try {
        return await Promise.race([known.promise, timedOut]);
      } finally {
        waiting.delete(one);
        enough.abort();
        timedOut.catch(() => undefined);
      }
    },
    waiting: () => waiting.size,
    lookNow() {
      if (waiting.size > 0) alarm.ring();
    },
    async stop() {
      isStopped = true;
      for (const { settle } of waiting) settle(false);
      alarm.ring();
      await looking;
    },
  };

  async function lookUntilNobodyWaits(): Promise<void> {
    while (waiting.size > 0 && !isStopped) {
      await alarm.wait(lookEveryMs);
      await look(database, [...waiting]).catch((error: unknown) => log.debug({ err: error }, 'nobody can look for references'));
    }
    looking = undefined;
  }
}

async function look(database: Pick<ConnectionPool, 'query'>, waiting: readonly Waiting[]): Promise<void> {
  for (const [projection, group] of Map.groupBy(waiting, ({ unknown }) => unknown.projection)) {
    const stillUnknown = await findUnknown(database, projection, group);
    for (const { unknown, settle } of group) {
      if (!unknown.references.some((reference) => stillUnknown.has(nameOf(reference)))) settle(true);
    }
  }
}

async function findUnknown(
  database: Pick<ConnectionPool, 'query'>,
  projection: Projection,
  group: readonly Waiting[],
): Promise<Set<string>> {
  const asked = new Map(group.flatMap(({ unknown }) => unknown.references.map((reference) => [nameOf(reference), reference])));
  return new Set((await projection.findUnknown(database, [...asked.values()])).map(nameOf));
}

function countOf(waiting: ReadonlySet<Waiting>): number {
  return [...waiting].reduce((sum, { unknown }) => sum + unknown.references.length, 0);
}

function nameOf({ type, id }: Reference): string {
  return `${type} ${id}`;
}
