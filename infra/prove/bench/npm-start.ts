import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inheritedEnvironment } from '@danvan/local/config';
import { freePort } from '@danvan/local/free-port';
import { signalProcess } from '@danvan/local/process-life';
import { ask } from '@danvan/testing/ask';

/** `npm start`, as a user types it. */
export interface NpmStart {
  readonly pid: number;
  /** Seconds from the command to the first answer of the gateway that needs every service and has no errors. */
  answered(): Promise<number>;
  /** Seconds from the command to the screen: with a fresh folder, the demonstration set is in. */
  screenShown(): Promise<number>;
  /** Ctrl-C, and all that follows from it. Safe to repeat. */
  stop(): Promise<void>;
}

const repository = join(import.meta.dirname, '../../..');
const everyService =
  '{ areas(first: 1) { totalCount } models { totalCount } dialogues { totalCount } povertyStandards { code } metrics { name } }';
const patienceMs = 180_000;

export async function npmStart(dataFolder: string, signal: AbortSignal): Promise<NpmStart> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: repository,
    env: { ...inheritedEnvironment(), DANVAN_DATA: dataFolder, DANVAN_GATEWAY_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, as in a terminal, where Ctrl-C reaches npm and the starter alike
  });
  const ended = once(child, 'close'); // nobody writes any more: npm may be gone before the starter
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));

  /** Asks until nothing is missing any more. */
  async function until(missing: () => Promise<string | undefined>): Promise<number> {
    for (let lacks = await missing(); lacks !== undefined; lacks = await missing()) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`npm start ended: ${output.trim()}`);
      if (performance.now() - began > patienceMs) throw new Error(`npm start is not up yet, ${lacks}: ${output.trim()}`);
      await pause(50, undefined, { signal });
    }
    return (performance.now() - began) / 1000;
  }

  const pid = Number(child.pid);
  return {
    pid,
    answered: () => until(() => lacksOf(`http://127.0.0.1:${port}/graphql`)),
    screenShown: () => until(async () => (output.includes('danvan is up.') ? undefined : 'no screen is shown')),
    async stop() {
      signalProcess(-pid, 'SIGINT');
      await ended;
    },
  };
}

async function lacksOf(url: string): Promise<string | undefined> {
  try {
    const { errors = [] } = await ask(url, { query: everyService });
    return errors[0]?.message;
  } catch (error) {
    return `the gateway does not answer (${error instanceof Error ? error.message : error})`;
  }
}
