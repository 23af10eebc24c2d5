import type { Measurement } from './measurement.ts';
import { bulkRegistrations } from './measurements/bulk-registrations.ts';
import { coldStart } from './measurements/cold-start.ts';
import { commitToHandled } from './measurements/commit-to-handled.ts';
import { consumerEvents } from './measurements/consumer-events.ts';
import { idleProcessor } from './measurements/idle-processor.ts';
import { measureDemo } from './measurements/measure-demo.ts';
import { memory } from './measurements/memory.ts';
import { petitionLife } from './measurements/petition-life.ts';
import { relayEvents } from './measurements/relay-events.ts';
import { visibleInReports } from './measurements/visible-in-reports.ts';

/** By the name that `npm run bench -- <name>` takes, in the order in which all of them run. */
export const measurements: Readonly<Record<string, Measurement>> = {
  'cold-start': coldStart,
  memory,
  'bulk-registrations': bulkRegistrations,
  'visible-in-reports': visibleInReports,
  'commit-to-handled': commitToHandled,
  'relay-events': relayEvents,
  'consumer-events': consumerEvents,
  'idle-processor': idleProcessor,
  'petition-life': petitionLife,
  'demo-hanoi-2019': measureDemo('hanoi-2019', { atMost: 90 }),
  'demo-halong-2023': measureDemo('halong-2023', { atMost: 30 }),
  'demo-hatinh-2017': measureDemo('hatinh-2017', { atMost: 30 }),
};
