import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Begins to listen. @throws in words for an operator, when the port cannot be used */
export async function listen(
  app: FastifyInstance,
  { host, port: wanted }: { host: string; port: number },
): Promise<{ port: number; url: string }> {
  try {
    await app.listen({ host, port: wanted });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = { EADDRINUSE: 'another process has it', EACCES: 'this account may not use it' }[code ?? ''] ?? String(error);
    throw new Error(`port ${wanted} of ${host} cannot be used: ${why}`, { cause: error });
  }
  const { port } = app.server.address() as AddressInfo;
  return { port, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` };
}
