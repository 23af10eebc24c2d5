import type { FastifyReply } from 'fastify';

/** Says that an answer depends on these headers of its request, too. */
export function addVary(reply: FastifyReply, ...fields: readonly string[]): void {
  const known = [reply.getHeader('vary') ?? []].flat().map(String);
  reply.header('vary', [...new Set([...known.flatMap((value) => value.split(/\s*,\s*/)), ...fields])].join(', '));
}
