import type { Kafka } from 'kafkajs';
import { createAlarm } from '../../alarm.ts';
import { asError } from '../../connection-problem.ts';
import type { EventLog } from '../../observe.ts';
import { backoffMs } from '../../parking/backoff.ts';
import type { SubscribeOptions, Subscription } from '../transport.ts';
import type { AssignedPartitions } from './assigned-partitions.ts';
import type { BrokersWatch } from './brokers-watch.ts';
import { beMember, whenAborted } from './membership.ts';

export interface SubscriptionDependencies {
  kafka: Kafka;
  ensureTopics(): Promise<void>;
  watch: BrokersWatch;
  log: EventLog;
  /** How long the group waits for a member that says nothing. */
  sessionTimeoutMs: number;
}

const firstPauseMs = 100;
const longestPauseMs = 5000;
const longLifeMs = 30_000;
/** A new broker has no coordinator for a moment, and one that starts has it loading. */
const tellingFailures = 3;

/** A member of its group, and after each failure a new one, until it is stopped. */
export function createSubscription(options: SubscribeOptions, d: SubscriptionDependencies): Subscription {
  const pause = createAlarm();
  const part = `group ${options.group} ${crypto.randomUUID()}`;
  const stopping = new AbortController();
  let partitions: AssignedPartitions | undefined;
  const ended = run();
  return {
    assigned: () => partitions?.list() ?? [],
    async stop() {
      stopping.abort();
      pause.ring();
      await ended;
    },
  };

  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const begun = Date.now();
      try {
        await memberOnce();
      } catch (error) {
        failures = Date.now() - begun > longLifeMs ? 1 : failures + 1;
        if (failures >= tellingFailures) d.watch.lost(part, error);
        d.log.debug({ err: asError(error), group: options.group }, 'the membership was lost; the subscription joins again');
        if (!stopping.signal.aborted) await pause.wait(backoffMs(failures, firstPauseMs, longestPauseMs));
      }
    }
    d.watch.found(part);
  }

  async function memberOnce(): Promise<void> {
    await Promise.race([d.ensureTopics(), whenAborted(stopping.signal)]);
    if (stopping.signal.aborted) return;
    await beMember(options, {
      ...d,
      signal: stopping.signal,
      onJoining(own) {
        partitions = own;
      },
      onJoined: () => d.watch.found(part),
    });
  }
}
