import type { ReportOf } from './compare.ts';
import type { ExpectedFigure } from './hanoi-2019/expected.ts';
import { EXPECTED } from './hanoi-2019/expected.ts';
import { planHaNoi2019 } from './hanoi-2019/plan.ts';
import type { Plan } from './load.ts';

/** One acceptance demonstration: what is loaded, which report is asked for and what it must say. */
export interface Demo {
  title: string;
  plan(): Plan;
  report: ReportOf;
  expected: readonly ExpectedFigure[];
}

export const DEMOS: Readonly<Record<string, Demo>> = {
  'hanoi-2019': {
    title: 'Thành phố Hà Nội, 2019',
    plan: planHaNoi2019,
    report: { area: { code: '01', level: 'PROVINCE' }, year: 2019 },
    expected: EXPECTED,
  },
};
