import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ask } from '@danvan/testing/ask';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { discardData } from './discard-data.ts';
import { firstQueries } from './first-queries.ts';
import { isAlive } from './process-life.ts';
import { start } from './test/starter.ts';

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await temporaryFolder();
});
afterAll(() => discardData(dataFolder));

async function childPids(): Promise<Record<string, number>> {
  const noted: Record<string, { pid: number }> = JSON.parse(await readFile(join(dataFolder, 'processes.json'), 'utf8'));
  return Object.fromEntries(Object.entries(noted).map(([name, { pid }]) => [name, pid]));
}

async function postgresPid(): Promise<number> {
  return Number.parseInt(await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

function urlIn(screen: string): string {
  return screen.match(/GraphQL\s+(\S+\/graphql)$/m)?.[1] ?? '';
}

async function expectAnswer(screen: string): Promise<void> {
  const { data, errors } = await ask(urlIn(screen), { query: '{ models { totalCount } }' });
  expect({ data, errors }).toEqual({ data: { models: { totalCount: 0 } }, errors: undefined });
}

describe('one data folder through its life', () => {
  test('Ctrl-C stops everything in order and leaves no process', async () => {
    const starter = start(dataFolder);
    await starter.up();
    await expectAnswer(starter.output());
    const pids = [...Object.values(await childPids()), await postgresPid()];
    starter.signal('SIGINT');
    expect(await starter.ended).toEqual({ code: 0, signal: null });
    expect(pids.filter(isAlive)).toEqual([]);
    expect(starter.output()).toContain('The data stay for the next start.');
  });

  test('the screen says what is where, with a token for each role and queries that the gateway understands', async () => {
    const starter = start(dataFolder);
    await starter.up();
    const screen = starter.output();
    expect(urlIn(screen)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect(screen).toMatch(/Explorer\s+http:\/\/127\.0\.0\.1:\d+\/explorer/);
    expect(screen).toMatch(/Events\s+http:\/\/127\.0\.0\.1:\d+\/events/);
    const health = screen.match(/Health\s+(http:\/\/127\.0\.0\.1:\d+\/health\/ready)$/m)?.[1] ?? '';
    expect(await (await fetch(health)).json()).toMatchObject({ status: 'ready', supergraph: 'loaded' });
    expect(screen.match(/^ey[\w-]+\.[\w-]+\.[\w-]+$/gm)).toHaveLength(8);
    expect(screen.includes('\u001b')).toBe(false);
    const token = screen.match(/administrator .*\n(ey\S+)/)?.[1];
    const answer = await ask(urlIn(screen), { query: '{ models { totalCount } }' }, { token });
    expect(answer.errors).toBeUndefined();
    for (const { query } of firstQueries) {
      const { errors = [] } = await ask(urlIn(screen), { query });
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('GRAPHQL_VALIDATION_FAILED');
    }
    starter.signal('SIGTERM');
    expect((await starter.ended).code).toBe(0);
  });

  test('a second start while one runs says so in one sentence, and so does a reset', async () => {
    const first = start(dataFolder);
    await first.up();
    for (const program of ['test/start-small.ts', 'reset.ts']) {
      const second = start(dataFolder, { program });
      expect((await second.ended).code).toBe(1);
      const sentence = second.output().trim().split('\n').at(-1);
      expect(sentence).toBe(`It is running already (process ${first.pid}, ${urlIn(first.output())}): stop that one first.`);
    }
    await expectAnswer(first.output());
    first.signal('SIGINT');
    await first.ended;
  });

  test('after a kill -9 of the starter alone its children end, and the next start adopts PostgreSQL', async () => {
    const first = start(dataFolder);
    await first.up();
    const [children, postgres] = [await childPids(), await postgresPid()];
    first.signal('SIGKILL');
    await first.ended;
    await eventually(() => expect(Object.values(children).filter(isAlive)).toEqual([]));
    expect(isAlive(postgres)).toBe(true);
    const second = start(dataFolder);
    await second.up();
    await expectAnswer(second.output());
    expect(await postgresPid()).toBe(postgres);
    second.signal('SIGINT');
    await second.ended;
    expect(isAlive(postgres)).toBe(false);
  });

  test('after a kill -9 of everything the next start works on the same data', async () => {
    const first = start(dataFolder);
    await first.up();
    for (const pid of [first.pid, ...Object.values(await childPids()), await postgresPid()])
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    await first.ended;
    const second = start(dataFolder);
    await second.up();
    await expectAnswer(second.output());
    second.signal('SIGINT');
    expect((await second.ended).code).toBe(0);
  });

  test('an interruption of the start itself leaves no process either', async () => {
    const starter = start(dataFolder);
    await eventually(async () => expect(isAlive(await postgresPid())).toBe(true));
    const postgres = await postgresPid();
    starter.signal('SIGINT');
    expect((await starter.ended).code).toBe(0);
    expect([...Object.values(await childPids()), postgres].filter(isAlive)).toEqual([]);
  });

  test('reset throws the data away', async () => {
    const reset = start(dataFolder, { program: 'reset.ts' });
    expect((await reset.ended).code).toBe(0);
    await expect(stat(dataFolder)).rejects.toThrow('ENOENT');
  });
});

describe('what keeps a start from succeeding is told in one sentence', () => {
  async function lastLine(folder: string, variables: Record<string, string> = {}): Promise<string> {
    const starter = start(folder, { variables });
    expect((await starter.ended).code).toBe(1);
    const lines = starter.output().trim().split('\n');
    expect(lines.filter((line) => !line.startsWith('Starting '))).toHaveLength(1);
    return lines.at(-1) ?? '';
  }

  test('a taken port', async () => {
    const folder = await temporaryFolder();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await lastLine(folder, { DANVAN_GATEWAY_PORT: port })).toBe(
      `Port ${port} (gateway) is taken by another program: stop that program, or set DANVAN_GATEWAY_PORT to another port (0 for any).`,
    );
    await new Promise((resolve) => server.close(resolve));
    await discardData(folder);
  });

  test('a folder that may not be written to', async () => {
    expect(await lastLine('/sys/danvan')).toMatch(/^Missing write permission for \/sys\/danvan: /);
  });

  test('settings that are not understood, all at once', async () => {
    const line = await lastLine('/nowhere', { DANVAN_GATEWAY_PORT: 'four', DANVAN_DEMONSTRATION: 'perhaps' });
    expect(line).toContain('DANVAN_GATEWAY_PORT');
    expect(line).toContain('DANVAN_DEMONSTRATION');
  });

  test('production, which takes no development issuer', async () => {
    expect(await lastLine(await temporaryFolder(), { NODE_ENV: 'production' })).toContain('NODE_ENV=production');
  });
});
