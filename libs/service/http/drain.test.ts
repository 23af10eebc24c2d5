import { Agent, get } from 'node:http';
import { eventually } from '@danvan/testing';
import { afterEach, expect, test } from '@jest/globals';
import { answerOf, type OpenFront, type Overrides, openFront, query, send } from '../fixtures/open-front.ts';

let opened: OpenFront;
afterEach(() => opened.front.close());

async function open(options: Overrides = {}): Promise<string> {
  opened = await openFront(options);
  return opened.base;
}

function gated() {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { graphql: () => gate.then(() => answerOf('{"data":{"slow":"done"}}')), letGo: () => letGo() };
}

const ready = async () => (await fetch(`${opened.front.operatorUrl}/health/ready`)).status;

/** The `connection` header of an answer on a connection that is kept. */
function connectionOf(base: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    get(`${base}/health/live`, { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.headers.connection));
    }).on('error', reject);
  });
}

test('a drain is seen before anybody is turned away: readiness says no, requests are answered, then connections end, then the port', async () => {
  const base = await open({ settings: { DRAIN_ANNOUNCE_MS: '700' } });
  const agent = new Agent({ keepAlive: true });
  expect(await ready()).toBe(200);
  const began = performance.now();
  const drained = opened.front.drain();
  expect(await ready()).toBe(503);
  expect(await connectionOf(base, agent)).toBe('keep-alive');
  await eventually(async () => expect(await connectionOf(base, agent)).toBe('close'));
  expect(performance.now() - began).toBeGreaterThan(650);
  await drained;
  await expect(fetch(`${base}/health/live`)).rejects.toThrow();
  expect(await ready()).toBe(503);
  agent.destroy();
});

test('a drain finishes the request in flight and takes no other', async () => {
  const { graphql, letGo } = gated();
  const base = await open({ graphql });
  const inFlight = send(base, query);
  await eventually(() => expect(opened.seen).toHaveLength(1));
  const drained = opened.front.drain();
  await eventually(() => expect(fetch(`${base}/health/live`)).rejects.toThrow());
  letGo();
  const answer = await inFlight;
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.json()).toEqual({ data: { slow: 'done' } });
  await drained;
});

test('a request that does not finish within the grace is cut off', async () => {
  const base = await open({ settings: { SHUTDOWN_GRACE_MS: '10' }, graphql: () => new Promise(() => undefined) });
  const stuck = send(base, query).then(
    () => 'answered',
    () => 'cut off',
  );
  await eventually(() => expect(opened.seen).toHaveLength(1));
  await opened.front.drain();
  expect(await stuck).toBe('cut off');
  await eventually(() => expect(opened.seen[0]?.signal.aborted).toBe(true));
});
