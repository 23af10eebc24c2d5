import type { Federation } from '@danvan/local/federation';
import type { Figure } from '../figure.ts';
import type { Measurement, Measuring } from '../measurement.ts';
import { fillWithPetitions, livePetition } from '../petition-life.ts';
import { processorSeconds } from '../process-tree.ts';
import { type Ground, withFederation } from '../with-federation.ts';
import { withPool } from '../with-pool.ts';

const stored = 100_000;
const atOnce = 8;
const seconds = 20;
const warmUpSeconds = 5;

/** Officers who each take one petition through all its steps, and then the next one. */
export const petitionLife: Measurement = {
  title: `Lives of petitions: submit, assign, accept, answer, close, ${atOnce} at once`,
  measure: (measuring) =>
    withFederation(measuring.signal, async (ground) => {
      const many = `${stored.toLocaleString('en')} stored`;
      await live(ground, { ...measuring, forSeconds: warmUpSeconds });
      measuring.say('with none stored …');
      const empty = await live(ground, { ...measuring, forSeconds: seconds });
      measuring.say(`with ${many} …`);
      await withPool(ground.federation.databaseUrl('dialogues', 'superuser'), (pool) => fillWithPetitions(pool, stored));
      await live(ground, { ...measuring, forSeconds: warmUpSeconds });
      const full = await live(ground, { ...measuring, forSeconds: seconds });
      return [...figuresOf('none stored', empty), ...figuresOf(many, full, empty)];
    }),
};

interface Lives {
  aSecond: number;
  /** Processor time of a life, of all processes together: says the same on a machine that is busy otherwise. */
  cpuMs: number;
}

async function live(
  { client, organisationIds, federation }: Ground,
  { forSeconds, signal }: Measuring & { forSeconds: number },
): Promise<Lives> {
  const cpuBefore = await cpuSecondsOf(federation);
  const begun = performance.now();
  let ended = 0;
  const officer = async (_: unknown, nth: number) => {
    for (let life = nth; performance.now() < begun + forSeconds * 1000; life += atOnce) {
      signal.throwIfAborted();
      await livePetition(client, organisationIds[life % organisationIds.length] ?? '');
      ended++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, officer));
  const aSecond = (1000 * ended) / (performance.now() - begun);
  return { aSecond, cpuMs: (1000 * ((await cpuSecondsOf(federation)) - cpuBefore)) / ended };
}

async function cpuSecondsOf(federation: Federation): Promise<number> {
  const times = await Promise.all(Object.values(federation.pids()).map(processorSeconds));
  return times.reduce((sum, time) => sum + time, 0);
}

function figuresOf(name: string, { aSecond, cpuMs }: Lives, before?: Lives): Figure[] {
  const besides = (value: number | undefined) => (value === undefined ? {} : { beside: { what: 'none stored', value } });
  return [
    { what: name, value: aSecond, unit: 'lives a second', ...besides(before?.aSecond) },
    { what: `${name}: processor time of all processes`, value: cpuMs, unit: 'ms a life', ...besides(before?.cpuMs) },
  ];
}
