import { ReportedIndicatorSuperseded } from '@danvan/contracts/reported-indicators';
import { asOne } from '@danvan/service/as-one';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { type InputIssue, InvalidInput } from '@danvan/service/errors';
import { parseInput } from '@danvan/service/parse-input';
import { repeatable } from '@danvan/service/repeatable';
import { z } from 'zod';
import { enterIndicatorsIn } from './enter-reported-indicator.ts';
import { figureIn, stated } from './figure-input.ts';
import { getReportable } from './indicator-catalogue.ts';
import { type ReportedIndicator, supersede } from './reported-indicator.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';
import { stepIndicatorIn } from './step-reported-indicator.ts';

const SupersedeReportedIndicatorInput = z.object({ ...correcting, ...stated });

/**
 * Answers with the new figure, of the same organisation, area, indicator and period; somebody has to attest it anew. The old one stays
 * readable. Safe to repeat.
 */
export async function supersedeReportedIndicator(ctx: Context, raw: unknown): Promise<ReportedIndicator> {
  const input = parseInput(SupersedeReportedIndicatorInput, raw);
  return ctx.change<ReportedIndicator, ReportedIndicator>(
    repeatable(reportedIndicatorRecord, 'supersedeReportedIndicator', input),
    (tx) =>
      asOne(async () => {
        const step = { seen: input, event: ReportedIndicatorSuperseded, take: supersede };
        const [before] = (await stepIndicatorIn(tx, step)) as [ReportedIndicator];
        const { organisationId, areaId, code, periodFrom, periodTo } = before;
        const { asOf, source, quotation } = input;
        const issues: InputIssue[] = [];
        const figure = figureIn(input, getReportable(code), (field, message) => issues.push({ path: [field], message }));
        if (figure === undefined) throw new InvalidInput(issues);
        const same = { organisationId, areaId, code, periodFrom, periodTo, supersedesId: before.id };
        return enterIndicatorsIn(tx, ctx, [{ ...same, figure, asOf, source, quotation }]);
      }),
  );
}
