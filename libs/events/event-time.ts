import type { ReceivedRecord } from './transports/transport.ts';

/** When the event of a record happened, in ms since 1970; undefined for a record that is none. */
export function eventTime({ headers }: Pick<ReceivedRecord, 'headers'>): number | undefined {
  const time = Date.parse(headers.ce_time ?? '');
  return Number.isNaN(time) ? undefined : time;
}
