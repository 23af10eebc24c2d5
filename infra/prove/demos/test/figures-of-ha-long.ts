import type { ExpectedFigure } from '../expected-figure.ts';
import { campaigns } from '../halong-2023/mobilisation.ts';
import { housing } from '../halong-2023/welfare.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const inYear = (on: string) => on.startsWith('2023-');

/** What the records come to, counted one by one, where the source says no more than “more than”. */
const exact: Record<string, () => number> = {
  'housing.supportTotal': () => {
    const payments = housing().cases.flatMap((of) => [
      { on: of.approvedOn, amount: of.advance, isCancelled: of.isCancelled },
      { on: of.completedOn, amount: of.rest, isCancelled: of.isCancelled },
    ]);
    return sum(payments.filter(({ on, isCancelled }) => !isCancelled && inYear(on)).map(({ amount }) => amount));
  },
  'environment.foamCollected': () => {
    const results = campaigns().results.filter(({ date, isCancelled }) => !isCancelled && inYear(date));
    return sum(results.map(({ quantity = '0' }) => Number(quantity)));
  },
};

/** The expected lines without a “more than”: a figure to which a reported one was added would not pass. */
export function figuresOfHaLong(lines: readonly ExpectedFigure[]): ExpectedFigure[] {
  return lines.map(({ isExceeded, ...line }) => (isExceeded ? { ...line, value: exact[line.metric]?.() ?? Number.NaN } : line));
}
