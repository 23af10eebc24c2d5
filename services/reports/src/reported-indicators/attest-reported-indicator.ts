import { ReportedIndicatorAttested } from '@danvan/contracts/reported-indicators';
import { todayInVietnam } from '@danvan/directory';
import { asOne } from '@danvan/service/as-one';
import { requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { repeatable } from '@danvan/service/repeatable';
import { z } from 'zod';
import { attest, type ReportedIndicator } from './reported-indicator.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';
import { stepIndicatorIn } from './step-reported-indicator.ts';

const AttestReportedIndicatorInput = z.object({ ...requested, ...seen });

/** Somebody else than who entered it vouches for it: one figure at a time, each against its source. Safe to repeat. */
export async function attestReportedIndicator(ctx: Context, raw: unknown): Promise<ReportedIndicator> {
  const input = parseInput(AttestReportedIndicatorInput, raw);
  return ctx.change<ReportedIndicator, ReportedIndicator>(
    repeatable(reportedIndicatorRecord, 'attestReportedIndicator', input),
    (tx) => {
      const by = { attestedBy: tx.actor?.sub ?? '', attestedOn: todayInVietnam(tx.now()) };
      return asOne(() =>
        stepIndicatorIn(tx, { seen: input, event: ReportedIndicatorAttested, take: (indicator) => attest(indicator, by) }),
      );
    },
  );
}
