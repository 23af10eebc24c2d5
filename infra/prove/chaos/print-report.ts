import { printTable } from '@danvan/events-cli/print-table.ts';
import type { ChaosReport, Strike } from './run-chaos.ts';
import { held } from './run-chaos.ts';

const shown = 10;

export function printStrike({ at, fault, victim, inTransaction, back }: Strike): string {
  const amid = inTransaction === undefined ? '' : inTransaction ? ', amid a transaction' : ', between transactions';
  return `${at.toFixed(1).padStart(7)} s  ${fault}: ${victim}${amid}; all back after ${back} s`;
}

/** What was counted, what was found, and the verdict. */
export function printReport(report: ChaosReport): string {
  const { strikes, findings, problems, commands, seconds, settledInSeconds } = report;
  const counts = findings.map(({ what, rows, lost, twice, wrong }) => ({
    compared: what,
    rows,
    lost: lost.length,
    twice: twice.length,
    wrong: wrong.length,
  }));
  const details = findings.flatMap(({ what, lost, twice, wrong }) => [
    ...some(`${what}, lost`, lost),
    ...some(`${what}, twice`, twice),
    ...some(`${what}, wrong`, wrong),
  ]);
  return [
    `${commands} commands answered in ${seconds} s with ${strikes.length} faults among them; settled ${settledInSeconds} s after the last answer.`,
    '',
    printTable(counts, ['compared', 'rows', 'lost', 'twice', 'wrong']),
    ...details,
    ...some('On the way', problems),
    held(report) ? 'Held: 0 lost, 0 twice, every key in order.' : 'NOT HELD.',
  ].join('\n');
}

function some(what: string, list: readonly string[]): string[] {
  if (list.length === 0) return [];
  const more = list.length > shown ? [`  … and ${list.length - shown} more`] : [];
  return [`${what}:`, ...list.slice(0, shown).map((line) => `  ${line}`), ...more];
}
