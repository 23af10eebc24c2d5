import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FrontRequest } from './front-request.ts';

/** Hands a request of our HTTP front to an Apollo Server. `contextOf` is asked first: what it throws refuses the whole request. */
export function apolloHandler<C extends BaseContext>(
  server: ApolloServer<C>,
  contextOf: (request: FrontRequest) => Promise<C>,
): (request: FrontRequest) => Promise<HTTPGraphQLResponse> {
  return async (request) => {
    const context = await contextOf(request);
    const { method, search, body } = request;
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    return server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers, search, body },
      context: async () => context,
    });
  };
}
