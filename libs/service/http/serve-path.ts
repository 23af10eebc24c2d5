import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';
import { pathOf } from './refuse.ts';

/** Answers by what it returns or what it sends by the reply; a thrown `HttpRefusal` becomes its status. */
export type Route = (request: FastifyRequest, reply: FastifyReply) => unknown;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The methods that the path of this route answers. */
    allow?: string;
  }
}

/** Makes a path tell the methods that it answers: to OPTIONS, and to every method that it does not. Those it answers are routes apart. */
export function refuseOtherMethods(app: FastifyInstance, url: string, methods: readonly ('GET' | 'POST')[]): void {
  const answered = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const allow = answered.join(', ');
  app.route({ method: 'OPTIONS', url, config: { allow }, handler: (_request, reply) => reply.code(204).send() });
  app.route({
    method: app.supportedMethods.filter((method) => !answered.includes(method)),
    url,
    // Before any body is read.
    onRequest: () => Promise.reject(notAllowed(allow)),
    handler: () => undefined,
  });
}

/** Lets OPTIONS tell the methods of a path, also where the request is a preflight, which another hook answers. To be called before that. */
export function tellMethods(app: FastifyInstance): void {
  app.addHook('onRequest', ({ method, routeOptions }, reply, done) => {
    if (method === 'OPTIONS' && routeOptions.config.allow !== undefined) reply.header('allow', routeOptions.config.allow);
    done();
  });
}

export function nothingThere(request: FastifyRequest): never {
  const path = pathOf(request);
  throw new HttpRefusal({ status: 404, text: { vi: `Không có gì ở ${path}.`, en: `There is nothing at ${path}.` } });
}

function notAllowed(allow: string): HttpRefusal {
  return new HttpRefusal({
    status: 405,
    headers: { allow },
    text: { vi: `Chỉ nhận ${allow}.`, en: `Only ${allow} is answered here.` },
  });
}
