import { Refusal, Unauthenticated } from '../errors.ts';
import type { FrontRequest } from '../http/front-request.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { Actor, Identity } from './identity.ts';

/** Who sends a request, undefined without a token. @throws HttpRefusal for the request as a whole when the token does not verify. */
export async function actorOf(identity: Identity, request: FrontRequest): Promise<Actor | undefined> {
  try {
    return await identity.verify(request.headers.authorization);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error instanceof Unauthenticated ? 401 : 503;
    const headers: Record<string, string> =
      status === 401 ? { 'www-authenticate': challenge(error.text.en) } : { 'retry-after': '1' };
    throw new HttpRefusal({ status, text: error.text, code: error.code, extensions: error.extensions(), headers });
  }
}

/** https://www.rfc-editor.org/rfc/rfc6750#section-3 */
const challenge = (description: string) =>
  `Bearer error="invalid_token", error_description="${description.replaceAll('"', "'")}"`;
