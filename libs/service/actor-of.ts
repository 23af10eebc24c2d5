import { Refusal, Unauthenticated } from './errors.ts';
import type { FrontRequest } from './http-front.ts';
import type { Actor, Identity } from './identity.ts';
import { HttpRefusal } from './read-body.ts';

/** Who sends a request, undefined without a token. @throws HttpRefusal for the request as a whole when the token does not verify. */
export async function actorOf(identity: Identity, request: FrontRequest): Promise<Actor | undefined> {
  try {
    return await identity.verify(request.headers.authorization);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error instanceof Unauthenticated ? 401 : 503;
    throw new HttpRefusal({ status, text: error.text, code: error.code, extensions: error.extensions() });
  }
}
