import { createServer } from 'node:http';
import type { JWK } from 'jose';
import { publicKeys } from './development-key.ts';

/** Publishes the development key's public half on loopback. */
export interface KeyServer {
  jwksUrl: string;
  port: number;
  stop(): Promise<void>;
}

export async function startKeyServer(key: JWK, port = 0): Promise<KeyServer> {
  const body = JSON.stringify(publicKeys(key));
  const server = createServer((request, response) => {
    const found = request.url === '/jwks.json';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(found ? body : '{}');
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    port: actual,
    jwksUrl: `http://127.0.0.1:${actual}/jwks.json`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
