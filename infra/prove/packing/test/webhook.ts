import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Told {
  key: string;
  modelId: string;
  vi: string;
  en: string;
}

export interface Webhook {
  url: string;
  /** What has been posted, in order; a repeat has the key of what is there. */
  told: Told[];
  /** Refuses everything while true. */
  isAway: boolean;
  close(): Promise<void>;
}

/** Whoever it is that tells an owner something. */
export async function startWebhook(): Promise<Webhook> {
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Omit<Told, 'key'>;
    const key = String(request.headers['idempotency-key']);
    const isRepeat = webhook.told.some((one) => one.key === key);
    if (!webhook.isAway && !isRepeat) webhook.told.push({ ...body, key });
    response.writeHead(webhook.isAway ? 503 : 204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const webhook: Webhook = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told: [],
    isAway: false,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return webhook;
}
