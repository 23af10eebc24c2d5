import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from './context.ts';

/** Refuses a document from which no operation can be chosen: the gateway library would take it for a fault of its own. */
export const requireOperation: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request: { operationName } }) {
        if (operation !== undefined && operation !== null) return;
        const message = operationName
          ? `The document has no operation named "${operationName}".`
          : 'The document has several operations, or none: name the one to run in operationName.';
        throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
      },
    };
  },
};
