import { findDefinition } from '../define-event.ts';
import { BrokenEnvelope, type EventEnvelope, fromHeaders, type ReceivedEvent } from '../envelope.ts';
import type { ReceivedRecord } from '../transports/transport.ts';
import { openedPayload } from '../vocabulary.ts';
import type { Consumer, Handler } from './consumer.ts';

/** Why an event was parked. QUEUED: an earlier event of its key is parked. An unknown type or version is newer: it did not fail. */
export type ParkingReason = 'FAILED' | 'BROKEN_ENVELOPE' | 'UNKNOWN_TYPE' | 'UNKNOWN_VERSION' | 'BROKEN_PAYLOAD' | 'QUEUED';

export interface UnreadableRecord {
  kind: 'unreadable';
  record: ReceivedRecord;
  reason: ParkingReason;
  detail: string;
}

export interface ReadableRecord {
  kind: 'event';
  record: ReceivedRecord;
  handler: Handler;
  event: ReceivedEvent;
}

/** Of no concern to this consumer: declared in the contract without a handler, or newer, where it passes newer ones over. */
export interface PassedOverRecord {
  kind: 'passed-over';
  record: ReceivedRecord;
}

export type DecodedRecord = ReadableRecord | PassedOverRecord | UnreadableRecord;

export type Decoder = (record: ReceivedRecord) => DecodedRecord;

/** Details name fields and types, never values: they are kept and shown. */
export function createDecoder({ handlers, newer }: Consumer): Decoder {
  const byType = new Map(handlers.map((handler) => [handler.definition.wireType, handler]));
  return (record) => {
    const unreadable = (reason: ParkingReason, detail: string): UnreadableRecord => ({
      kind: 'unreadable',
      record,
      reason,
      detail,
    });
    let envelope: EventEnvelope;
    try {
      envelope = fromHeaders(record.headers);
    } catch (error) {
      if (error instanceof BrokenEnvelope) return unreadable('BROKEN_ENVELOPE', error.message);
      throw error;
    }
    const handler = byType.get(envelope.type);
    if (!handler) {
      if (newer === 'pass-over' || findDefinition(envelope.type)) return { kind: 'passed-over', record };
      const isVersion = findDefinition(envelope.type.replace(/\.v\d+$/, '')) !== undefined;
      return unreadable(isVersion ? 'UNKNOWN_VERSION' : 'UNKNOWN_TYPE', `The contract does not declare '${envelope.type}'`);
    }
    const data = parseData(handler, record.value);
    if ('problem' in data) return unreadable('BROKEN_PAYLOAD', data.problem);
    const { topic, partition, offset } = record;
    return {
      kind: 'event',
      record,
      handler,
      event: { ...envelope, topic, partition, offset, key: keyOf(record), data: data.parsed },
    };
  };
}

export function isNewer(reason: ParkingReason): boolean {
  return reason === 'UNKNOWN_TYPE' || reason === 'UNKNOWN_VERSION';
}

/** The key under which a record is parked; foreign writers may have given none. */
export function keyOf(record: ReceivedRecord): string {
  return record.key ?? '';
}

function parseData({ definition }: Handler, value: string | null): { parsed: unknown } | { problem: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(value ?? '');
  } catch {
    return { problem: 'The data is not JSON' };
  }
  const { success, data, error } = openedPayload(definition.payload).safeParse(raw);
  if (success) return { parsed: data };
  return { problem: error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', ') };
}
