import type { Client } from '../client.ts';
import { compareCounted, compareStated, DEMOS, type Demo } from '../demo.ts';
import { generateHaNoi2019 } from '../hanoi-2019/generate.ts';
import { planHaNoi2019 } from '../hanoi-2019/plan.ts';
import { generateHaTinh2017 } from '../hatinh-2017/generate.ts';
import { planHaTinh2017 } from '../hatinh-2017/plan.ts';
import { figuresOf, linesOf } from './figures.ts';
import { figuresOfHaLong } from './figures-of-ha-long.ts';
import { ledgerOf } from './ledger.ts';
import { sampleOf } from './sample.ts';
import { figuresOfHaTinh, sampleOfHaTinh } from './sample-of-ha-tinh.ts';

export type DemoName = 'hanoi-2019' | 'halong-2023' | 'hatinh-2017';

/** A demonstration as the whole of it or as a part, with what is expected of that part; Hạ Long is small enough to be whole. */
export function sampledDemo(name: DemoName): Demo {
  const whole = DEMOS[name];
  if (!whole) throw new Error(`There is no demonstration ${name}`);
  return { ...whole, ...samples[name]?.(whole) };
}

const samples: Partial<Record<DemoName, (whole: Demo) => Partial<Demo>>> = {
  'hanoi-2019': ({ expected, report }) => {
    const city = sampleOf(generateHaNoi2019());
    const counting = { ...city, year: report.year };
    return {
      plan: () => planHaNoi2019(city),
      expected: figuresOf(linesOf(expected), ledgerOf('hanoi-2019', city), counting),
    };
  },
  'halong-2023': ({ expected }) => ({ expected: figuresOfHaLong(expected) }),
  'hatinh-2017': ({ expected }) => {
    const province = sampleOfHaTinh(generateHaTinh2017());
    return { plan: () => planHaTinh2017(province), expected: figuresOfHaTinh(province, expected) };
  },
};

/** Those of its figures, counted or reported, of which the gateway says something else. */
export async function differencesOf(client: Client, demo: Demo): Promise<string[]> {
  const rows = (await Promise.all([compareCounted(client, demo), compareStated(client, demo)])).flat();
  const different = rows.filter(({ equal }) => !equal);
  return different.map(({ line, found, expected }) => `${demo.title}, ${line}: ${found} instead of ${expected}`);
}
