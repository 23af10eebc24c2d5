import { printTable } from './print-table.ts';

export interface TableOf<R> {
  columns: readonly (keyof R & string)[];
  /** Instead of a table without rows. */
  empty: string;
}

/** What a command prints: for a person, or as JSON for scripts. */
export interface Output {
  readonly isJson: boolean;
  /** A table under its columns; as JSON a list of objects with all that is known. */
  rows<R extends object>(rows: readonly R[], table: TableOf<R>): void;
  /** For a person only. */
  say(line: string): void;
  /** One JSON value a line. */
  json(value: unknown): void;
}

export function createOutput(write: (text: string) => void, isJson: boolean): Output {
  const json = (value: unknown) => write(`${JSON.stringify(value, plain)}\n`);
  return {
    isJson,
    rows(rows, { columns, empty }) {
      if (isJson) json(rows);
      else write(rows.length === 0 ? `${empty}\n` : printTable(rows, columns));
    },
    say(line) {
      if (!isJson) write(`${line}\n`);
    },
    json,
  };
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
