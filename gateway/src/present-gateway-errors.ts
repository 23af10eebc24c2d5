import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '@danvan/service/log';
import { presentError, redactedMistakes } from '@danvan/service/present-errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './context.ts';
import { tooCostlyContent } from './limits.ts';

/** What callers may be told by a subgraph. A subgraph that finds the gateway's own document malformed is a fault of ours. */
const passedOn = new Set<unknown>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'TOO_COSTLY',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

/** What clients see of errors: what a subgraph told, as it told it; what the gateway refuses, in their language; of a fault an id. */
export function presentGatewayErrors(log: Log): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(answered) {
          const { errors, response, contextValue } = answered;
          if (errors === undefined || response.body.kind !== 'single') return;
          const { locale, correlationId } = contextValue;
          const asked = { locale, log: log.child({ correlationId }), redacted: redactedMistakes(errors, answered) };
          response.body.singleResult.errors = errors.map(
            (error) => told(error) ?? tooCostlyContent(error, locale) ?? presentError(asOurFault(error), asked),
          );
        },
      };
    },
  };
}

/** An error of a subgraph, with its code, path and id. The planner's places in the subgraph's document mean nothing to a caller. */
function told({ message, path, extensions }: GraphQLError): GraphQLFormattedError | undefined {
  const { serviceName, stacktrace: _, ...shown } = extensions ?? {};
  if (serviceName === undefined || !passedOn.has(shown.code)) return undefined;
  return { message, ...(path === undefined ? {} : { path }), extensions: shown };
}

/** A subgraph's error with a code that callers cannot act on: that it did not understand the gateway, or none at all. */
function asOurFault(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = error;
  const subgraph = extensions?.serviceName;
  if (subgraph === undefined) return error;
  const originalError = new Error(`${subgraph} answered ${extensions.code}: ${message}`);
  return new GraphQLError(message, { ...(path === undefined ? {} : { path }), originalError });
}
