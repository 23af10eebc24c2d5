import { ReportedIndicatorWithdrawn } from '@danvan/contracts/reported-indicators';
import { asOne } from '@danvan/service/as-one';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { repeatable } from '@danvan/service/repeatable';
import { z } from 'zod';
import { type ReportedIndicator, withdraw } from './reported-indicator.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';
import { stepIndicatorIn } from './step-reported-indicator.ts';

const WithdrawReportedIndicatorInput = z.object(correcting);

/** It stays readable; the reason stays in the audit trail. Safe to repeat. */
export async function withdrawReportedIndicator(ctx: Context, raw: unknown): Promise<ReportedIndicator> {
  const input = parseInput(WithdrawReportedIndicatorInput, raw);
  return ctx.change<ReportedIndicator, ReportedIndicator>(
    repeatable(reportedIndicatorRecord, 'withdrawReportedIndicator', input),
    (tx) => asOne(() => stepIndicatorIn(tx, { seen: input, event: ReportedIndicatorWithdrawn, take: withdraw })),
  );
}
