import { ReportedIndicatorAttested } from '@danvan/contracts/reported-indicators';
import { stepCommand } from '@danvan/records';
import { z } from 'zod';
import { attest } from './reported-indicator.rules.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';

/** Attests one figure at a time, each against its source, by somebody other than who entered it. */
export const attestReportedIndicator = stepCommand(reportedIndicatorRecord, {
  name: { one: 'attestReportedIndicator' },
  event: ReportedIndicatorAttested,
  item: z.object({}),
  apply: (before, _, { sub = '', today }) => attest(before, { attestedBy: sub, attestedOn: today }),
});
