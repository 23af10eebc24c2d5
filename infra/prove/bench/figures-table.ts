import { type Figure, holds } from './figure.ts';

const header = ['figure', 'measured', 'target', 'beside it', 'ratio'];

/** Figures as a plain table for any terminal. */
export function figuresTable(figures: readonly Figure[]): string {
  const rows = [header, ...figures.map(cells)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(figure: Figure): string[] {
  const { what, value, unit, beside } = figure;
  return [
    what,
    `${readable(value)} ${unit}`,
    targetOf(figure),
    beside ? `${beside.what}: ${readable(beside.value)} ${unit}` : '',
    beside ? `${readable(value / beside.value)} ×` : '',
  ];
}

function targetOf(figure: Figure): string {
  const { target } = figure;
  if (!target) return '';
  const bound = 'atMost' in target ? `≤ ${readable(target.atMost)}` : `≥ ${readable(target.atLeast)}`;
  return `${bound} ${holds(figure) ? 'held' : 'MISSED'}`;
}

/** Three digits that count; more would claim more than a measurement knows. */
function readable(value: number): string {
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))));
  return value.toLocaleString('en', { maximumFractionDigits: decimals });
}
