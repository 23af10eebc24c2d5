import type { Consumer } from '../consuming/consumer.ts';
import type { EventEnvelope } from '../envelope.ts';
import { type EventOrigin, type EventTransaction, refuseEmitIn } from './emit.ts';

/** What a consumer does because of an event carries on its correlation and names it as the cause. */
export function originContinuing(consumer: Consumer, event: EventEnvelope, now: () => Date): EventOrigin {
  return {
    source: sourceOf(consumer),
    correlationId: event.correlationId,
    causationId: event.id,
    organisationId: event.organisationId,
    synthetic: event.synthetic,
    traceparent: event.traceparent,
    now,
  };
}

/** For transactions that no single event stands behind. */
export function originOf(consumer: Consumer, now: () => Date): EventOrigin {
  return { source: sourceOf(consumer), correlationId: consumer.name, synthetic: false, now };
}

/**
 * The same open transaction, continuing one event of the batch that it commits. A projection may not emit: its replay would
 * publish everything a second time.
 */
export function continueIn(tx: EventTransaction, consumer: Consumer, origin: EventOrigin): EventTransaction {
  const continued: EventTransaction = Object.create(tx, { origin: { value: origin, enumerable: true } });
  if (consumer.kind === 'projection') refuseEmitIn(continued, `'${consumer.name}' is a projection`);
  return continued;
}

function sourceOf({ name }: Consumer): string {
  return `urn:danvan:service:${name.split('.')[0]}`;
}
