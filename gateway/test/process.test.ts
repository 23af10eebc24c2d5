import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { eventually } from '@danvan/testing/eventually';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readSubgraphs } from '../composition/read-subgraphs.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const names = (await readSubgraphs()).map(({ name }) => name);
const everywhere = names.map((name) => `${name}=http://127.0.0.1:9/graphql`).join();

let child: ChildProcess | undefined;

afterEach(() => void child?.kill('SIGKILL'));

interface Gateway {
  process: ChildProcess;
  lines: string[];
  ended: Promise<{ code: number | null; output: string }>;
}

function run(env: Record<string, string>): Gateway {
  const started = spawn(process.execPath, [main], {
    env: { PORT: '0', OPERATOR_PORT: '0', NODE_ENV: 'test', ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child = started;
  const lines: string[] = [];
  const read = [started.stdout, started.stderr].flatMap((input) =>
    input
      ? [
          once(
            createInterface({ input }).on('line', (line) => lines.push(line)),
            'close',
          ),
        ]
      : [],
  );
  // Not 'close': that one never comes once the channel was closed from this side.
  const ended = Promise.all([once(started, 'exit'), ...read]).then(([[code]]) => ({
    code: code as number | null,
    output: lines.join('\n'),
  }));
  return { process: started, lines, ended };
}

/** Its addresses, once it answers. */
function answering({ lines }: Gateway): Promise<{ url: string; operatorUrl: string }> {
  const isAnswering = () => {
    const line = lines.find((text) => text.includes('"the gateway answers"'));
    if (line === undefined) throw new Error(`it has not answered yet: ${lines.join('\n')}`);
    return JSON.parse(line) as { url: string; operatorUrl: string };
  };
  // Loading takes a second on an idle machine.
  return eventually(isAnswering, { within: 45_000 });
}

describe('the process', () => {
  test('serves the committed supergraph with every subgraph away, and ends on SIGTERM', async () => {
    const gateway = run({ SUBGRAPH_URLS: everywhere });
    const { url, operatorUrl } = await answering(gateway);
    expect(await (await fetch(new URL('/health/live', url))).json()).toEqual({ status: 'live' });
    expect(await (await fetch(new URL('/health/ready', operatorUrl))).json()).toMatchObject({
      status: 'ready',
      supergraph: 'loaded',
      degraded: true,
    });
    expect(await (await fetch(new URL('/metrics', operatorUrl))).text()).toContain('gateway_subgraph_call_duration_seconds');
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    gateway.process.kill('SIGTERM');
    expect(await gateway.ended).toMatchObject({ code: 0 });
  });

  test('reports nothing to the maker of its libraries, whatever keys of theirs it finds', async () => {
    const key = { APOLLO_KEY: 'service:danvan:xyz', APOLLO_GRAPH_REF: 'danvan@current', APOLLO_SCHEMA_REPORTING: 'true' };
    const gateway = run({ SUBGRAPH_URLS: everywhere, LOG_LEVEL: 'debug', ...key });
    await answering(gateway);
    gateway.process.kill('SIGTERM');
    expect((await gateway.ended).output).not.toMatch(/usage reporting|schema report|studio\.apollographql/i);
  });

  test('ends when the process that started it is gone', async () => {
    const gateway = run({ SUBGRAPH_URLS: everywhere });
    await answering(gateway);
    gateway.process.disconnect();
    expect(await gateway.ended).toMatchObject({ code: 0 });
  });

  test('does not start without the URL of a subgraph, and says which', async () => {
    const { code, output } = await run({ SUBGRAPH_URLS: everywhere.replace(/dialogues=[^,]+,?/, '') }).ended;
    expect(code).toBe(1);
    expect(output).toContain('SUBGRAPH_URLS has no dialogues, which the supergraph needs');
  });

  test('does not start with wrong settings, and names them all', async () => {
    const { code, output } = await run({
      SUBGRAPH_URLS: 'dialogues',
      PORT: 'http',
      CORS_ORIGINS: 'https://app.example.vn/path',
      MAX_DEPTH: '0',
    }).ended;
    expect(code).toBe(1);
    for (const setting of ['SUBGRAPH_URLS', 'PORT', 'CORS_ORIGINS', 'MAX_DEPTH']) expect(output).toContain(`${setting}: `);
  });

  test('does not start in production on the development issuer', async () => {
    const { code, output } = await run({ NODE_ENV: 'production', SUBGRAPH_URLS: everywhere }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/JWT_ISSUER: production/);
  });
});
