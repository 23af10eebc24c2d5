import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

interface RequestQueue {
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  maybeThrottle(ms: number): void;
  push(request: { entry: { correlationId: number }; expectResponse: boolean; sendRequest(): void }): void;
  destroy(): void;
}

const Queue: new (options: object) => RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue');
const silent = { debug() {}, warn() {} };
const newQueue = () =>
  new Queue({ maxInFlightRequests: null, requestTimeout: 1000, clientId: 'test', broker: 'none', logger: silent });

// infra/patches holds the patch, "npm install" applies it.
test('kafkajs is patched: a connection with nothing pending sets no timer', () => {
  const queue = newQueue();
  queue.checkPendingRequests();
  expect(queue.throttleCheckTimeoutId).toBeNull();
});

test('what is pending because the broker throttles us is still looked after', async () => {
  const queue = newQueue();
  queue.maybeThrottle(30);
  const { promise: sent, resolve } = Promise.withResolvers<void>();
  queue.push({ entry: { correlationId: 1 }, expectResponse: true, sendRequest: () => resolve() });
  expect(queue.throttleCheckTimeoutId).not.toBeNull();
  await sent;
  expect(queue.throttleCheckTimeoutId).toBeNull();
  queue.destroy();
});
