import { bulkMutation, mutation } from '@danvan/service/mutations';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { attestReportedIndicator } from '../reported-indicators/attest-reported-indicator.ts';
import { enterReportedIndicator, enterReportedIndicators } from '../reported-indicators/enter-reported-indicator.ts';
import { supersedeReportedIndicator } from '../reported-indicators/supersede-reported-indicator.ts';
import { withdrawReportedIndicator } from '../reported-indicators/withdraw-reported-indicator.ts';

export const Mutation: MutationResolvers = {
  enterReportedIndicator: mutation('ReportedIndicator', enterReportedIndicator),
  enterReportedIndicators: bulkMutation(
    { typename: 'ReportedIndicatorsEntered', field: 'reportedIndicators' },
    enterReportedIndicators,
  ),
  attestReportedIndicator: mutation('ReportedIndicator', attestReportedIndicator),
  supersedeReportedIndicator: mutation('ReportedIndicator', supersedeReportedIndicator),
  withdrawReportedIndicator: mutation('ReportedIndicator', withdrawReportedIndicator),
};
