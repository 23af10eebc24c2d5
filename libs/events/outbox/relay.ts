import type pg from 'pg';
import { type ComponentHealth, type EventLog, type EventMetrics, silentLog, silentMetrics } from '../observe.ts';
import { backoffMs } from '../parking/backoff.ts';
import type { EventTransport } from '../transports/transport.ts';
import { type KeptSession, keepSession, type SessionLife } from './kept-session.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPublisher } from './publish.ts';
import { noteUnknownEvents } from './restore.ts';

export interface RelayOptions {
  /** The service's database, as its own role. One connection: lock, notifications, reading and marking share one session. */
  connection: string | pg.ClientConfig;
  /** `urn:danvan:service:dialogues`: the label of its metrics. */
  source: string;
  transport: EventTransport;
  log?: EventLog;
  metrics?: EventMetrics;
  /** Longest wait for a notification. @default 1,000 ms */
  pollMs?: number;
  /** Events of one read, send and mark. @default 500 */
  batchSize?: number;
  /** How long published rows are kept. @default one day */
  keepPublishedMs?: number;
}

export interface Relay {
  start(): void;
  /** Lets the batch in flight be marked, then ends. */
  stop(): Promise<void>;
  health(): ComponentHealth;
  /** True while this relay holds the lock of its database. */
  isActive(): boolean;
}

const trimEveryMs = 60_000;
const firstPauseMs = 100;
const longestPauseMs = 10_000;

interface RelayState {
  active: boolean;
  problem: string | undefined;
}

/**
 * Puts committed events on the log. Of several relays of one database one is active, by an advisory lock on the session that reads and
 * marks: when that session is lost, so is the lock, and this relay sends nothing more before it has both again.
 * An event may be sent twice (a send that succeeded and was not marked), never lost and never before an earlier one of its key.
 */
export function createRelay(given: RelayOptions): Relay {
  const options = { log: silentLog, metrics: silentMetrics, pollMs: 1000, batchSize: 500, keepPublishedMs: 86_400_000, ...given };
  const { log, metrics, source } = options;
  const state: RelayState = { active: false, problem: undefined };
  let kept: KeptSession | undefined;
  const setActive = (active: boolean) => {
    state.active = active;
    metrics.set('events_relay_active', { source }, active ? 1 : 0);
    // Whoever has the lock now tells the age; what this relay told last would stand for good.
    if (!active) metrics.set('events_relay_oldest_unpublished_seconds', { source }, 0);
  };
  return {
    start() {
      kept ??= keepSession({
        connection: options.connection,
        applicationName: 'relay',
        onNotification: () => kept?.ring(),
        async work(session, life) {
          const outbox = createOutbox(session);
          if (!(await lock(outbox, life, options.pollMs))) return;
          await compare(outbox, options);
          state.problem = undefined;
          setActive(true);
          await publishUntilStopped({ outbox, life, state }, options).finally(() => setActive(false));
        },
        onInterrupted(error) {
          state.problem = `The relay waits: ${error.message}`;
          log.warn({ err: error, source }, 'the relay was interrupted; it begins again');
        },
      });
    },
    async stop() {
      await kept?.stop();
      kept = undefined;
    },
    health: () => (state.problem === undefined ? { status: 'up' } : { status: 'degraded', reason: state.problem }),
    isActive: () => state.active,
  };
}

async function lock(outbox: Outbox, life: SessionLife, pollMs: number): Promise<boolean> {
  while (!life.isStopping() && !(await outbox.tryLock())) await life.pause(pollMs);
  if (life.isStopping()) return false;
  await outbox.listen();
  return true;
}

async function compare(outbox: Outbox, { transport, source, log }: Required<RelayOptions>): Promise<void> {
  const unknown = await noteUnknownEvents(outbox, transport, source);
  if (unknown > 0)
    log.error({ source, unknown }, 'the log has events that this restored database has not; each needs a decision');
}

interface ActiveRelay {
  outbox: Outbox;
  life: SessionLife;
  state: RelayState;
}

async function publishUntilStopped({ outbox, life, state }: ActiveRelay, options: Required<RelayOptions>): Promise<void> {
  const publisher = createPublisher({ ...options, outbox });
  let trimAt = 0;
  for (let failures = 0; !life.isStopping(); ) {
    const outcome = await publisher.publishOnce();
    failures = outcome === 'away' ? failures + 1 : 0;
    state.problem = outcome === 'away' ? options.transport.health().reason : undefined;
    if (outcome === 'away') await life.pause(backoffMs(failures, firstPauseMs, longestPauseMs));
    if (outcome !== 'idle') continue;
    if (Date.now() >= trimAt) {
      trimAt = Date.now() + trimEveryMs;
      await trim(outbox, life, options.keepPublishedMs);
    }
    await life.wait(Math.min(options.pollMs, publisher.nextRetryInMs()));
  }
  await publisher.finish();
}

async function trim(outbox: Outbox, life: SessionLife, keepPublishedMs: number): Promise<void> {
  while (!life.isStopping() && (await outbox.trim(keepPublishedMs)) > 0);
}
