import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TransportConfig } from '@danvan/events';
import { inheritedEnvironment } from '@danvan/local/config';

export interface EventProcessOptions {
  part: 'relay' | 'consumer';
  database: string;
  transport: TransportConfig;
}

/** A relay or a consumer with a process of its own, so that its processor time can be told from that of the load. */
export interface EventProcess {
  /** Processor time since its start. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

const program = join(import.meta.dirname, 'programs/event-process.ts');

export async function startEventProcess(options: EventProcessOptions): Promise<EventProcess> {
  const child = fork(program, [JSON.stringify(options)], { env: inheritedEnvironment() });
  const ended = once(child, 'exit');
  await answerOf(child);
  return {
    async cpuSeconds() {
      child.send('processor time');
      return Number(await answerOf(child)) / 1_000_000;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Works beside it and stops it. */
export async function withEventProcess<T>(options: EventProcessOptions, work: (running: EventProcess) => Promise<T>): Promise<T> {
  const running = await startEventProcess(options);
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ending = new AbortController();
  const gone = once(child, 'exit', { signal: ending.signal }).then(() => {
    throw new Error('The process under measurement ended');
  });
  gone.catch(() => undefined);
  try {
    const [answer] = await Promise.race([once(child, 'message', { signal: ending.signal }), gone]);
    return answer;
  } finally {
    ending.abort();
  }
}
