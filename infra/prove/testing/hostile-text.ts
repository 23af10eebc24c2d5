import { full } from './config.ts';

/** What expressions take long over; a sample of the run is content with the first few. */
const units = [
  ['capitals', 'A'],
  ['digits', '7'],
  ['quotes', '"'],
  ['the end of a sentence', ' at "'],
  ['line breaks', '\n'],
  ['marks in two orders', '\u0301\u0316'],
  ['one letter', 'x'],
  ['noughts', '0'],
  ['semicolons', ';'],
  ['", found"', ', found '],
  ['brackets', '['],
  ['braces', '{'],
  ['spaces', ' '],
  ['backslashes', '\\'],
  ['control characters', '\u0007'],
  ['letters with marks', 'ộ'],
  ['halves of characters', '\ud83d'],
  ['emoji', '😀'],
] as const;

/** Each as long as the longest body of a request. */
export const hostileTexts = units
  .slice(0, full ? units.length : 6)
  .map(([name, unit]) => [name, unit.repeat(Math.floor((1024 * 1024) / unit.length))] as const);

/** Milliseconds of processor time that `work` takes: a machine with other work does not lengthen them much. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return millisecondsSince(before);
}

/** The same of work that waits, with all that this process does meanwhile. */
export async function cpuWhile(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return millisecondsSince(before);
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What this text may cost: fifty times what reading it as JSON does, and never less than three seconds. */
export function mostCpuFor(text: string): number {
  const json = JSON.stringify(text);
  return Math.max(3_000, 50 * cpuOf(() => JSON.parse(json)));
}
