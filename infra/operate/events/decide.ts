import type { EventTransaction } from '@danvan/events';
import type { Decision } from '@danvan/events/parked';
import { StartProblem } from '@danvan/local/start-problem';
import type { Call } from './command.ts';

/** A consumer is called after its service. */
export function serviceOf(consumer: string): string {
  return consumer.split('.')[0] ?? '';
}

/** Why, and who says so. @throws StartProblem unless a reason is given */
export function decisionOf({ arguments: { options }, user }: Call): Decision {
  const reason = options.reason?.trim();
  if (!reason) throw new StartProblem('Why? Give the reason, which is kept: --reason "…"');
  return { reason, by: options.by ?? user };
}

/** One transaction in the consumer's database, as the operator's. */
export async function decideIn(
  call: Call,
  consumer: string,
  work: (tx: EventTransaction, decision: Decision) => Promise<void>,
): Promise<void> {
  const decision = decisionOf(call);
  const origin = { source: 'urn:danvan:operator', correlationId: 'events-cli', synthetic: false, now: () => new Date() };
  await call.place.database(serviceOf(consumer)).transaction(origin, (tx) => work(tx, decision));
}
