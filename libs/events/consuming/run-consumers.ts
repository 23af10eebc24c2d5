import { silentLog, silentMetrics } from '../observe.ts';
import { originOf } from '../outbox/continue-event.ts';
import { tendParked } from '../parking/tend-parked.ts';
import type { Subscription } from '../transports/transport.ts';
import type { RetryPolicy, RunConsumersOptions, RunningConsumers } from './consumer.ts';
import { createConsumerRun } from './consumer-run.ts';
import { createDelivery, type Delivery } from './deliver.ts';
import { watchLag } from './watch-lag.ts';

const usualRetry: RetryPolicy = { tries: 8, firstDelayMs: 1000, maxDelayMs: 300_000 };

/**
 * Runs a service's consumers, each a group of its own. They use the connections of the database they are given: at most one transaction
 * a consumer at a time, and one for parked events.
 */
export function runConsumers(options: RunConsumersOptions): RunningConsumers {
  const { consumers, database, transport, log = silentLog, metrics = silentMetrics, now = () => new Date() } = options;
  const { lagEveryMs = 15_000 } = options;
  const retry = { ...usualRetry, ...options.retry };
  const deliveries = new Map<string, Delivery>();
  for (const consumer of consumers) {
    if (deliveries.has(consumer.name)) throw new TypeError(`Two consumers are called '${consumer.name}'`);
    deliveries.set(consumer.name, createDelivery({ consumer, database, retry, log, metrics, now }));
  }
  const runs = new Map([...deliveries].map(([name, delivery]) => [name, createConsumerRun(delivery, transport)]));
  let subscriptions: Subscription[] = [];
  let beside: { stop(): Promise<void> }[] = [];
  let starting: Promise<void> | undefined;

  return {
    start: () => (starting ??= start()),
    async stop() {
      await starting;
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      await Promise.all(beside.map((one) => one.stop()));
    },
    caughtUp: async () => (await Promise.all([...runs.values()].map((run) => run.behind()))).every((records) => records === 0n),
    async positions() {
      const all = [...runs].map(async ([consumer, run]) =>
        (await run.positions()).map((position) => ({ consumer, ...position })),
      );
      return (await Promise.all(all)).flat();
    },
    health() {
      const problems = [...runs.values()].flatMap((run) => run.problem() ?? []);
      return problems.length === 0 ? { status: 'up' } : { status: 'degraded', reason: problems.join('; ') };
    },
  };

  async function start(): Promise<void> {
    const [first] = consumers;
    if (!first) return;
    subscriptions = await Promise.all([...runs.values()].map((run) => run.subscribe()));
    const behind = new Map([...runs].map(([name, run]) => [name, run.behind]));
    beside = [
      tendParked({ deliveries, database, transport, origin: originOf(first, now), log, metrics }),
      watchLag({ behind, everyMs: lagEveryMs, log, metrics }),
    ];
  }
}
