/** A piece of a statement with its values apart from it: built by the tag `sql`, so that no value ever becomes SQL. */
export class Sql {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
  constructor(strings: readonly string[], values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }

  /** The text with $1, $2, … and the values in that order. */
  toQuery(): { text: string; params: unknown[] } {
    const params: unknown[] = [];
    return { text: append(this, params), params };
  }
}

function append(piece: Sql, params: unknown[]): string {
  return piece.strings.reduce((text, string, i) => {
    const value = piece.values[i - 1];
    if (value instanceof Sql) return text + append(value, params) + string;
    params.push(value);
    return `${text}$${params.length}${string}`;
  });
}

/** sql`starts_at >= ${from} AND ${another}`: values become parameters, other pieces are built in. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  return new Sql(strings, values);
}

/** Text from the program itself, never from a caller: names of tables and columns, directions. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

export function joined(pieces: readonly Sql[], separator: string): Sql {
  if (pieces.length === 0) return raw('');
  return new Sql(['', ...pieces.slice(1).map(() => separator), ''], pieces);
}
