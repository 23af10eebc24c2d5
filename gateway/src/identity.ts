import { actorOf } from '@danvan/service/actor-of';
import type { FrontRequest } from '@danvan/service/http/front-request';
import type { Identity } from '@danvan/service/identity';
import type { GatewayContext } from './context.ts';

/** Makes the context of each request. A token that does not verify refuses the request as a whole, before any subgraph is asked. */
export function gatewayContext(identity: Identity): (request: FrontRequest) => Promise<GatewayContext> {
  return async (request) => {
    const actor = await actorOf(identity, request);
    const { locale, correlationId, traceparent, signal } = request;
    const { authorization } = request.headers;
    return {
      ...(actor === undefined ? {} : { actor }),
      locale,
      correlationId,
      signal,
      forwarded: {
        'accept-language': locale,
        'x-correlation-id': correlationId,
        traceparent,
        ...(authorization === undefined ? {} : { authorization }),
      },
    };
  };
}
