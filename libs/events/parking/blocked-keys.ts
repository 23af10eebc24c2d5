import type { TopicKey } from '../outbox/outbox.ts';
import { backoffMs } from './backoff.ts';

interface BlockedKey extends TopicKey {
  failures: number;
  retryAt: number;
}

const firstPauseMs = 100;
const longestPauseMs = 10_000;

/** Keys whose last send failed. While one waits, none of its events is read. */
export function createBlockedKeys() {
  const keys = new Map<string, BlockedKey>();
  return {
    isEmpty: () => keys.size === 0,
    /** Those that wait now. */
    now: (): TopicKey[] => [...keys.values()].filter(({ retryAt }) => retryAt > Date.now()),
    /** Whether nothing of its key waits now. */
    lets: (key: TopicKey) => (keys.get(nameOf(key))?.retryAt ?? 0) <= Date.now(),
    nextInMs: () => Math.max(1, Math.min(...[...keys.values()].map(({ retryAt }) => retryAt)) - Date.now()),
    release: (key: TopicKey) => keys.delete(nameOf(key)),
    /** False when it waits already: several of its events were in one batch. */
    block({ topic, key }: TopicKey): boolean {
      const name = nameOf({ topic, key });
      const known = keys.get(name);
      if (known && known.retryAt > Date.now()) return false;
      const failures = (known?.failures ?? 0) + 1;
      keys.set(name, { topic, key, failures, retryAt: Date.now() + backoffMs(failures, firstPauseMs, longestPauseMs) });
      return true;
    },
  };
}

function nameOf({ topic, key }: TopicKey): string {
  return `${topic} ${key}`;
}
