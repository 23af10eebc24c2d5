import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { inheritedEnvironment } from './config.ts';
import { endsWithin, signalProcess } from './process-life.ts';

export interface NodeProgram {
  name: string;
  /** The file that Node runs. */
  entry: string;
  env: Record<string, string>;
  logFile: string;
  /** Where Node keeps compiled sources: a start with a full one takes two thirds of the time. */
  compileCache?: string;
  /** How many milliseconds it may take to end when asked to; 8,000 unless told. */
  patience?: number;
}

export interface NodeProcess {
  readonly pid: number;
  /** Settles with the reason, as people read it, once the process has ended; `code` 0 is a success. */
  readonly ended: Promise<{ code: number | null; reason: string }>;
  /** Asks, and after a while insists. Safe to repeat. */
  stop(): Promise<void>;
}

/** In MB. With Node's own choice each of our processes would keep some 40 MB of short-lived objects around. */
const lean = ['--max-semi-space-size=4'];

/**
 * Runs a program of ours. It gets a channel to us and ends itself when the channel closes, so it cannot outlive a starter that is killed.
 * It leads a session of its own: a Ctrl-C in the terminal reaches the starter only, which then stops things in order.
 */
export async function startNodeProcess({
  entry,
  env,
  logFile,
  compileCache,
  patience = 8_000,
}: NodeProgram): Promise<NodeProcess> {
  const log = await open(logFile, 'a');
  try {
    const child = spawn(process.execPath, [...lean, entry], {
      env: { ...inheritedEnvironment({ NODE_COMPILE_CACHE: compileCache }), ...env },
      detached: true,
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
    });
    await once(child, 'spawn');
    const pid = Number(child.pid);
    const ended = once(child, 'exit').then(([code, signal]) => ({
      code,
      reason: signal ? `killed by ${signal}` : `exit code ${code}`,
    }));
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    return { pid, ended, stop: async () => (hasEnded() ? undefined : stopProcess(pid, patience)) };
  } finally {
    await log.close();
  }
}

async function stopProcess(pid: number, patience: number): Promise<void> {
  if (!signalProcess(pid, 'SIGTERM') || (await endsWithin(pid, patience))) return;
  signalProcess(pid, 'SIGKILL');
  await endsWithin(pid, 5_000);
}
