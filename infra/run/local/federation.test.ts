import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isAlive } from './process-life.ts';
import type { ProcessName } from './services.ts';

const lines: string[] = [];
let federation: TestFederation;
beforeAll(async () => {
  const report = (line: string) => lines.push(line);
  federation = await startTestFederation({ services: ['organisations'], answerLimitMs: 8_000, report });
});
afterAll(() => federation.stop());

async function registerArea(requestId: string, code: string): Promise<string | undefined> {
  const query = `mutation ($input: RegisterAreaInput!) { registerArea(input: $input) { __typename ... on Area { id } ... on UserError { message } } }`;
  const area = { code, name: `Tỉnh ${code}`, kind: 'PROVINCE', validFrom: '1997-01-01' };
  const { data, errors } = await federation.graphql<{ registerArea: { id?: string } }>(
    query,
    { input: { requestId, area } },
    { as: 'administrator' },
  );
  expect(errors).toBeUndefined();
  expect(data?.registerArea).toMatchObject({ __typename: 'Area' });
  return data?.registerArea.id;
}

/** Kills it and waits until another one has taken its place. */
async function replace(name: ProcessName): Promise<void> {
  const before = federation.pids()[name];
  federation.kill(name, 'SIGKILL');
  await eventually(() => expect(federation.pids()[name] ?? before).not.toBe(before));
  await federation.ready();
}

test.each<ProcessName>(['organisations', 'gateway', 'postgres'])(
  '%s is started again after a kill -9, and what was committed is there',
  async (name) => {
    const requestId = randomUUID();
    const code = requestId.slice(0, 4);
    const id = await registerArea(requestId, code);
    await replace(name);
    expect(await eventually(() => registerArea(requestId, code))).toBe(id);
    expect(lines.at(-1)).toMatch(new RegExp(`^${name} ended \\(.+\\); starting it again\\.$`));
  },
);

test.each<ProcessName>(['organisations', 'gateway'])('%s is replaced once it lives and answers nobody', async (name) => {
  const before = federation.pids()[name];
  federation.kill(name, 'SIGSTOP');
  await eventually(() => expect(federation.pids()[name] ?? before).not.toBe(before), { within: 30_000 });
  await federation.ready();
  expect(lines.at(-1)).toBe(`${name} ended (no answer for 8 seconds); starting it again.`);
  expect(isAlive(Number(before))).toBe(false);
});

test('a service that is halted stays away until it is resumed, and only its fields are missing', async () => {
  const query = '{ areas(first: 1) { nodes { id } } __typename }';
  await federation.halt('organisations');
  expect(federation.pids().organisations).toBeUndefined();
  const away = await federation.graphql(query);
  expect(away.data).toEqual({ areas: null, __typename: 'Query' });
  await federation.resume('organisations');
  expect((await federation.graphql(query)).errors).toBeUndefined();
});

test('a subgraph can be asked at its own port', async () => {
  const { data } = await federation.graphql('{ areas(first: 1) { nodes { id } } }', {}, { at: 'organisations' });
  expect(data).toMatchObject({ areas: { nodes: expect.any(Array) } });
});

test('stopping leaves no process', async () => {
  const pids = Object.values(federation.pids());
  expect(pids).toHaveLength(3);
  await federation.stop();
  expect(pids.filter(isAlive)).toEqual([]);
});
