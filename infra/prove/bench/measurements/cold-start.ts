import { join } from 'node:path';
import { startCluster } from '@danvan/local/postgres-cluster';
import type { Figure } from '../figure.ts';
import type { Measurement } from '../measurement.ts';
import { npmStart } from '../npm-start.ts';
import { secondsOf } from '../seconds-of.ts';
import { withDataFolder } from '../with-data-folder.ts';

/** Nothing but Node and the installed packages is there: no data, no compiled sources. The system may hold their files in memory. */
export const coldStart: Measurement = {
  title: 'Cold start: from `npm start` to the first answer',
  measure: ({ say, signal }) =>
    withDataFolder(async (dataFolder) => {
      say('PostgreSQL alone, from nothing …');
      const bare = await withDataFolder(timeBarePostgres);
      say('npm start on a fresh data folder …');
      const first = await timeStart(dataFolder, signal);
      say('npm start again on the same data …');
      const second = await timeStart(dataFolder, signal);
      const beside = { what: 'initdb and start of PostgreSQL', value: bare };
      return [
        { what: 'fresh folder: first answer', value: first.answer, unit: 's', target: { atMost: 20 }, beside },
        { what: 'fresh folder: screen, demonstration set loaded', value: first.screen, unit: 's' },
        { what: 'second start: first answer', value: second.answer, unit: 's', target: { atMost: 20 } },
        { what: 'second start: screen', value: second.screen, unit: 's' },
        { what: 'Ctrl-C to the end of everything', value: second.stop, unit: 's' },
      ] satisfies Figure[];
    }),
};

async function timeStart(dataFolder: string, signal: AbortSignal) {
  const start = await npmStart(dataFolder, signal);
  try {
    const [answer, screen] = await Promise.all([start.answered(), start.screenShown()]);
    const stop = await secondsOf(start.stop);
    return { answer, screen, stop };
  } finally {
    await start.stop();
  }
}

async function timeBarePostgres(dataFolder: string): Promise<number> {
  const options = { folder: join(dataFolder, 'postgres'), password: 'bench', logFile: join(dataFolder, 'log'), durable: true };
  return secondsOf(() => startCluster(options));
}
