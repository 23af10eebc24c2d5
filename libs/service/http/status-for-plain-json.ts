import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { wantsPlainJson } from './media-types.ts';

const ofTheDocument = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * A document or variables that are not valid get status 200 where plain JSON is asked for and 400 where `application/graphql-response+json` is:
 * https://graphql.github.io/graphql-over-http/draft/#sec-application-json. Goes behind the plugin that presents errors, and by its codes.
 */
export const statusForPlainJson: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        if (http.status !== 400 || body.kind !== 'single' || !wantsPlainJson(request.http?.headers.get('accept'))) return;
        if (body.singleResult.errors?.every(({ extensions }) => ofTheDocument.has(extensions?.['code']))) http.status = 200;
      },
    };
  },
};
