import { eventually } from '@danvan/testing';
import { afterEach, expect, test } from '@jest/globals';
import { type OpenFront, type Overrides, openFront, query, send } from '../fixtures/open-front.ts';

let opened: OpenFront;
afterEach(() => opened.front.close());

async function open(options: Overrides = {}): Promise<string> {
  opened = await openFront(options);
  return opened.front.operatorUrl;
}

const get = (path: string) => fetch(`${opened.front.operatorUrl}${path}`);

test('health tells life, readiness and its reasons', async () => {
  let ready = true;
  await open({ readiness: async () => ({ ready, checks: { database: ready ? 'up' : 'unreachable' } }) });
  expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
  expect(await (await get('/health/ready')).json()).toEqual({ status: 'ready', draining: false, database: 'up' });
  ready = false;
  await eventually(async () => {
    const response = await get('/health/ready');
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'not ready', draining: false, database: 'unreachable' },
    ]);
  });
});

test('however many ask whether it is ready, the parts are asked once a second at most', async () => {
  let asked = 0;
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await open({
    readiness: async () => {
      asked += 1;
      await answered;
      return { ready: true, checks: {} };
    },
  });
  const together = Array.from({ length: 20 }, () => get('/health/ready'));
  await eventually(() => expect(asked).toBe(1));
  answer();
  expect((await Promise.all(together)).every(({ ok }) => ok)).toBe(true);
  await get('/health/ready');
  expect(asked).toBe(1);
  await eventually(async () => {
    await get('/health/ready');
    expect(asked).toBe(2);
  });
});

test('a check that fails is made again at once', async () => {
  let fails = true;
  await open({
    readiness: async () => {
      if (fails) throw new Error('the check itself is broken');
      return { ready: true, checks: {} };
    },
  });
  expect((await get('/health/ready')).status).toBe(500);
  fails = false;
  expect((await get('/health/ready')).status).toBe(200);
});

test('everybody may see that the process lives, and only operators the rest', async () => {
  await open();
  const outside = async (path: string) => (await fetch(`${opened.base}${path}`)).status;
  expect([await outside('/health/live'), await outside('/health/ready'), await outside('/metrics')]).toEqual([200, 404, 404]);
  expect(new URL(opened.front.operatorUrl).hostname).toBe('127.0.0.1');
});

test('metrics count answers by route and status, and strange paths as one', async () => {
  await open();
  await send(opened.base, query);
  await fetch(`${opened.base}/graphql?query={a}`, { headers: { accept: 'application/json' } });
  for (const path of ['/a', '/b']) await fetch(opened.base + path);
  await eventually(async () => {
    const text = await (await get('/metrics')).text();
    expect(text).toContain('http_request_duration_seconds_count{route="POST /graphql",status="200"} 1');
    expect(text).toContain('http_request_duration_seconds_count{route="GET /graphql",status="200"} 1');
    expect(text).toContain('http_request_duration_seconds_count{route="other",status="404"} 2');
  });
});
