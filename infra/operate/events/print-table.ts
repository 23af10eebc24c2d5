/** Columns as wide as their widest cell; numbers to the right; times in the order of their digits. */
export function printTable<R extends object>(rows: readonly R[], columns: readonly (keyof R & string)[]): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  const isNumeric = columns.map((column) => rows.every((row) => ['number', 'bigint'].includes(typeof row[column])));
  const widths = columns.map((column, i) => Math.max(column.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isNumeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line), ''].join('\n');
}

export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return value.toISOString();
  return String(value);
}
