import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from '@danvan/testing/eventually';
import { inheritedEnvironment } from '../config.ts';

/** A starting process, as an operator would have it in a terminal. */
export interface Starter {
  pid: number;
  output(): string;
  /** Settles when the screen is there. */
  up(): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  signal(signal: NodeJS.Signals): void;
}

export function start(
  dataFolder: string,
  { program = 'test/start-small.ts', variables = {} }: { program?: string; variables?: Record<string, string> } = {},
): Starter {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'with-node-24.js'), `./${program}`], {
    env: {
      ...inheritedEnvironment(),
      NODE_ENV: 'development',
      npm_lifecycle_event: '',
      DANVAN_DATA: dataFolder,
      DANVAN_GATEWAY_PORT: '0',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  return {
    pid: Number(child.pid),
    output,
    up: () => eventually(() => assertUp(child, output()), { within: 60_000 }),
    ended: once(child, 'close').then(([code, signal]) => ({ code, signal })),
    signal: (signal) => void child.kill(signal),
  };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += part));
  return () => text;
}

function assertUp(child: ChildProcess, output: string): void {
  if (!output.includes('danvan is up.') && child.exitCode === null) throw new Error(`Not up yet: ${output}`);
  if (child.exitCode !== null) throw new Error(`It ended: ${output}`);
}
