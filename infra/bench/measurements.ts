import type { Measurement } from './measurement.ts';
import { bulkRegistrations } from './measurements/bulk-registrations.ts';
import { coldStart } from './measurements/cold-start.ts';
import { demoHaNoi2019 } from './measurements/demo-hanoi-2019.ts';
import { memory } from './measurements/memory.ts';
import { visibleInReports } from './measurements/visible-in-reports.ts';

/** By the name that `npm run bench -- <name>` takes, in the order in which all of them run. */
export const measurements: Readonly<Record<string, Measurement>> = {
  'cold-start': coldStart,
  memory,
  'bulk-registrations': bulkRegistrations,
  'visible-in-reports': visibleInReports,
  'demo-hanoi-2019': demoHaNoi2019,
};
