import type { DataFolder } from './data-folder.ts';
import { type Kept, keepRunning, type Runner } from './keep-running.ts';
import { killWhenSilent } from './kill-when-silent.ts';
import { lastWords } from './last-words.ts';
import { createProcessNotes } from './leftovers.ts';
import { type NodeProgram, startNodeProcess } from './node-process.ts';
import type { ProcessName } from './services.ts';
import { StartProblem } from './start-problem.ts';
import type { StopInOrder, Turn } from './stop-in-order.ts';

/** The processes of a federation. */
export interface Processes {
  /** Aborts, with the sentence for the operator as its reason, when one of them keeps ending before all of them are up. */
  readonly trouble: AbortSignal;
  /** From here on trouble is reported, and the rest goes on. */
  allUp(): void;
  /** Runs a program of ours to its end. */
  run(program: NodeProgram): Promise<void>;
  /** Starts a program of ours and keeps it running and answering. */
  keep(name: ProcessName, turn: Turn, program: AnsweringProgram): Promise<void>;
  /** The same for something that is started in another way. */
  keepOther(name: ProcessName, turn: Turn, other: { start(): Promise<Runner>; logFile: string }): Promise<void>;
  get(name: ProcessName): Kept;
  pids(): Partial<Record<ProcessName, number>>;
}

interface AnsweringProgram extends NodeProgram {
  /** What answers while it lives. */
  liveUrl: URL;
}

interface Surroundings {
  data: DataFolder;
  stopping: StopInOrder;
  /** A process that has not answered for so long is killed and started again; 0 leaves it alone. */
  answerLimitMs: number;
  report(line: string): void;
}

export function createProcesses({ data, stopping, answerLimitMs, report }: Surroundings): Processes {
  const kept = new Map<ProcessName, Kept>();
  const notes = createProcessNotes(data);
  const trouble = new AbortController();
  let up = false;

  async function start(program: NodeProgram) {
    const started = await startNodeProcess({ ...program, compileCache: data.compileCache });
    await notes.note(program.name, { pid: started.pid, entry: program.entry });
    return started;
  }

  async function startAnswering({ liveUrl, ...program }: AnsweringProgram) {
    const started = await start(program);
    return answerLimitMs === 0 ? started : killWhenSilent(started, { url: liveUrl, limitMs: answerLimitMs });
  }

  async function keepOther(name: ProcessName, turn: Turn, other: { start(): Promise<Runner>; logFile: string }): Promise<void> {
    const onEnd = async (reason: string, quickDeaths: number) => {
      if (quickDeaths % 10 !== 3) return report(`${name} ended (${reason}); starting it again.`);
      const sentence = `${name} keeps ending (${reason}): ${await lastWords(other.logFile)} — its log is ${other.logFile}.`;
      if (up) report(`${sentence} Trying on.`);
      else trouble.abort(new StartProblem(sentence));
    };
    kept.set(name, await stopping.own(turn, () => keepRunning({ start: other.start, onEnd })));
  }

  return {
    trouble: trouble.signal,
    allUp: () => {
      up = true;
    },
    run: async (program) => {
      // With the gateway, whose client it may be: it would go on asking a gateway that drains.
      const { code, reason } = await (await stopping.own('gateway', () => start(program))).ended;
      if (code === 0) return;
      throw new StartProblem(
        `${program.name} failed (${reason}): ${await lastWords(program.logFile)} — its log is ${program.logFile}.`,
      );
    },
    keep: (name, turn, program) => keepOther(name, turn, { start: () => startAnswering(program), logFile: program.logFile }),
    keepOther,
    get: (name) => kept.get(name) ?? missing(name),
    pids: () => Object.fromEntries([...kept].map(([name, { pid }]) => [name, pid()]).filter(([, pid]) => pid !== undefined)),
  };
}

function missing(name: string): never {
  throw new Error(`No ${name} in this federation`);
}
