import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestSubgraph } from './start-test-gateway.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { dialogues: [Dialogue!] }
  type Dialogue @key(fields: "id") { id: ID! }`;

/** Where the dialogues should be, something answers in its own way to whatever is asked. */
export async function startStranger(
  answer: (response: ServerResponse) => void,
): Promise<TestSubgraph & { stop(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    request.resume().once('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { name: 'dialogues', sdl, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, stop };
}
