import { pause } from '@danvan/events/pause';
import { v4, v7 } from 'uuid';
import { type Change, createChange } from '../change.ts';
import type { Context } from '../context.ts';
import type { Database } from '../database/database.ts';
import { isTransient } from '../database/describe-error.ts';
import type { ServiceConfig } from '../settings/config.ts';
import type { Log } from '../telemetry/log.ts';
import { sourceOf } from './start-events.ts';

/** What a job knows: a command's context without a caller. */
export interface JobContext extends Pick<Context, 'database' | 'now' | 'newId' | 'log'> {
  /** `ctx.change` for records that are made up, or for those that are not: the events say which. */
  changeFor(records: { synthetic: boolean }): Change;
}

/** Work that time alone calls for. Every process of the service runs it: it takes a lock of its own where one is enough. */
export interface Job {
  /** kebab-case, verb first. */
  name: string;
  everyMs: number;
  run(ctx: JobContext): Promise<void>;
}

export interface JobOptions {
  name: string;
  config: Pick<ServiceConfig, 'HMAC_KEY'>;
  jobs?: readonly Job[];
  database: Database;
  log: Log;
  now?: () => Date;
  newId?: () => string;
  /** False leaves them at rest. */
  runJobs?: boolean;
}

export interface RunningJobs {
  /** Once, now, in this process. */
  run(name: string): Promise<void>;
  /** Waits for those at work. */
  stop(): Promise<void>;
}

/** Runs each job at the start and then again and again; one that fails is told and tried again in its turn. */
export function startJobs(options: JobOptions): RunningJobs {
  const { jobs = [], runJobs = true, log } = options;
  const stopping = new AbortController();
  const runOnce = (job: Job) => job.run(contextOf(options, job));
  const repeat = async (job: Job) => {
    while (!stopping.signal.aborted) {
      await runOnce(job).catch((error: unknown) => tell(log, job, error));
      await pause(job.everyMs, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = runJobs ? jobs.map(repeat) : [];
  return {
    async run(name) {
      const job = jobs.find((one) => one.name === name);
      if (job === undefined) throw new RangeError(`there is no job "${name}"`);
      await runOnce(job);
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

function contextOf({ name, config, database, log, now = () => new Date(), newId = v7 }: JobOptions, job: Job): JobContext {
  const source = sourceOf(name);
  const correlationId = v4();
  return {
    database,
    changeFor({ synthetic }) {
      const actor = { sub: `${source}:${job.name}`, scopes: new Set<string>(), synthetic };
      return createChange({
        database,
        origin: { source, correlationId, synthetic, now, actor },
        hmacKey: config.HMAC_KEY,
        newId,
      });
    },
    now,
    newId: () => newId(),
    log: log.child({ correlationId, job: job.name }),
  };
}

function tell(log: Log, { name }: Job, error: unknown): void {
  if (isTransient(error)) log.warn({ err: error, job: name }, 'a job could not run, it will be tried again');
  else log.error({ err: error, job: name }, 'a job failed');
}
