import { setTimeout as pause } from 'node:timers/promises';
import { pick } from '@danvan/demos/stable';
import { observerNames } from '../observers.ts';
import type { VictimName } from '../site.ts';
import type { Fault } from './fault.ts';

/** Longer than a partition stays with a member that says nothing: 6 s by lease, 10 s in Kafka's groups. */
const frozenMs = { postgres: 8_000, kafka: 13_000 };

/** It wakes up believing that its partitions are still its own. Only the second processes: the gateway would wait for a first one. */
export const freezeConsumer: Fault = {
  name: 'a consumer stands still beyond its lease, then goes on',
  weight: 1,
  async strike({ site, random }) {
    const seconds = site.instances.filter((instance) => instance.endsWith('-2') && instance !== 'organisations-2');
    const victim: VictimName = pick([...seconds, ...observerNames], random);
    const pid = site.pid(victim);
    if (pid === undefined) throw new Error(`${victim} does not run`);
    process.kill(pid, 'SIGSTOP');
    await pause(frozenMs[site.transport]).finally(() => process.kill(pid, 'SIGCONT'));
    await site.federation.ready();
    return { victim };
  },
};
