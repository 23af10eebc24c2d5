import type { ReceivedRecord } from '@danvan/events/transport';

/** A record as it stands on the log, its data as JSON where they are. */
export function describeRecord({ topic, partition, offset, key, headers, value }: ReceivedRecord): object {
  return { topic, partition, offset, key, headers, data: dataOf(value) };
}

function dataOf(value: string | null): unknown {
  try {
    return JSON.parse(value ?? 'null');
  } catch {
    return value;
  }
}
