import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { statusForPlainJson } from './status-for-plain-json.ts';

/** What every Apollo Server of ours is given. */
export const apolloSettings = {
  // It reports to its maker where it finds a key of theirs, traces for them in every subgraph, and has a page that loads from them.
  plugins: [
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    statusForPlainJson,
  ],
  includeStacktraceInErrorResponses: false,
  introspection: true,
  // Our front refuses what a page of another origin can send without asking first, in both languages.
  csrfPrevention: false,
  stopOnTerminationSignals: false,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
} as const;
