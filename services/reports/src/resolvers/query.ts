import type { Context } from '@danvan/service/context';
import { makeAreaReport, periodOf } from '../area-report/make-area-report.ts';
import type { Loaders } from '../loaders.ts';
import { catalogue } from '../metrics/metric-catalogue.ts';
import { findReportedIndicators, type ReportedIndicatorsArguments } from '../reported-indicators/find-reported-indicators.ts';
import { indicatorCatalogue } from '../reported-indicators/indicator-catalogue.ts';
import { answer } from '../statistics/answer-question.ts';
import { parseQuestion, type RawQuestion } from '../statistics/parse-question.ts';
import { type AreaReference, resolveArea } from '../statistics/resolve-area.ts';
import { resolveSubject, type SubjectInput } from '../statistics/resolve-subject.ts';

type Ctx = Context<Loaders>;

interface AreaReportInput {
  area: AreaReference;
  year: number;
  mapAsOf?: string | null;
}

export const Query = {
  metrics: () => catalogue,
  statistics: async (_: unknown, { input }: { input: RawQuestion & SubjectInput }, ctx: Ctx) =>
    answer(parseQuestion(input, await resolveSubject(ctx.database, input)), ctx),
  areaReport: async (_: unknown, { input }: { input: AreaReportInput }, ctx: Ctx) => {
    const map = input.mapAsOf ?? periodOf(input.year).to;
    return makeAreaReport({ areaId: await resolveArea(ctx.database, input.area, map), year: input.year, map }, ctx);
  },
  reportableIndicators: () => indicatorCatalogue,
  reportedIndicator: (_: unknown, { id }: { id: string }, ctx: Ctx) => ctx.loaders.reportedIndicator.load(id),
  reportedIndicators: (_: unknown, args: ReportedIndicatorsArguments, ctx: Ctx) => findReportedIndicators(ctx, args),
};
