import { describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { variableMistakes } from './check-variables.ts';
import { redactValues } from './redact-values.ts';

const schema = buildSchema(`
  type Query { find(kind: Kind, first: Int, filter: Filter, on: String, all: [Filter!]): Int }
  enum Kind { COMPLAINT FEEDBACK }
  input Filter { name: String! kind: Kind first: Int organisationId: ID }
`);
const name = 'Nguyễn Thị "Bưởi"; ở đây';
const all =
  'query ($kind: Kind, $first: Int, $filter: Filter, $all: [Filter!]) { find(kind: $kind, first: $first, filter: $filter, all: $all) }';

function mistakesIn(variables: Record<string, unknown>): string[] {
  const document = parse(all);
  const [definition] = document.definitions;
  const definitions = definition?.kind === 'OperationDefinition' ? (definition.variableDefinitions ?? []) : [];
  return variableMistakes({ schema, document, definitions, variables }).map(({ message }) => message);
}

function mistakesOf(source: string): string[] {
  const document = parse(source);
  const messages = validate(schema, document).map(({ message }) => message);
  return redactValues(messages, { schema, source, document });
}

function unreadable(source: string): string | undefined {
  try {
    parse(source);
  } catch (error) {
    return redactValues([(error as GraphQLError).message], { schema, source })[0];
  }
  return undefined;
}

describe('of variables the message tells where and what, and no value', () => {
  test.each([
    [{ kind: name }, 'Variable "$kind" has an invalid value; Value "…" does not exist in "Kind" enum.'],
    [{ kind: 'FEEDBCK' }, 'Value "…" does not exist in "Kind" enum. Did you mean the enum value "FEEDBACK"?'],
    [{ kind: { name } }, 'Enum "Kind" cannot represent non-string value: { name: "…" }.'],
    [{ first: name }, 'Variable "$first" has an invalid value; Int cannot represent non-integer value: "…"'],
    [{ first: 7_500_000_000 }, 'Int cannot represent non 32-bit signed integer value: …'],
    [{ filter: name }, 'Variable "$filter" has an invalid value; Expected type "Filter" to be an object.'],
    [{ filter: { name, x: name } }, 'Variable "$filter" has an invalid value; Field "x" is not defined by type "Filter".'],
    [{ filter: { name, [name]: 1 } }, 'Variable "$filter" has an invalid value; Field "…" is not defined by type "Filter".'],
    [{ filter: { name, kind: name } }, 'Variable "$filter" has an invalid value at "filter.kind"; Value "…" does not exist'],
    [{ filter: { name: { name } } }, 'at "filter.name"; String cannot represent a non string value: { name: "…" }'],
    [{ filter: { name: [1, 22, 'a', 'b c'] } }, 'non string value: […, …, "…", "…"]'],
    [{ filter: { name, first: name } }, 'at "filter.first"; Int cannot represent non-integer value'],
    [{ all: [{ name: '1' }, { name: '1', first: name }] }, 'at "all[1].first"; Int cannot represent non-integer value'],
    [{ filter: { first: 1 } }, 'Field "name" of required type "String!" was not provided.'],
    [{ filter: { name: 'name', first: 'first' } }, 'at "filter.first"; Int cannot represent non-integer value: "first"'],
  ])('%j', (variables, told) => {
    const [message] = mistakesIn(variables);
    expect(message).toContain(told);
    expect(message).not.toMatch(/Bưởi|FEEDBCK|7500000000/);
  });
});

test('a flood of mistakes is told up to twenty', () => {
  const filter = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`field${index}`, name]));
  expect(mistakesIn({ filter })).toHaveLength(20);
});

test.each([
  [`{ find(kind: "Bưởi") }`, 'Enum "Kind" cannot represent non-enum value: "…".'],
  [`{ find(kind: COMPLANT) }`, 'Value "…" does not exist in "Kind" enum. Did you mean the enum value "COMPLAINT"?'],
  [`{ find(first: "Bưởi") }`, 'Int cannot represent non-integer value: "…"'],
  [`{ find(first: 1.25) }`, 'Int cannot represent non-integer value: …'],
  [`{ find(first: {a: "Bưởi"}) }`, 'Int cannot represent non-integer value: {a: "…"}'],
  [`{ find(on: ["Bưởi"]) }`, 'String cannot represent a non string value: ["…"]'],
  [`{ find(first: """\n  Bưởi\n    và "Cam"\n""") }`, 'Int cannot represent non-integer value: """ … """'],
  [`{ find(first: "Bưởi\\n\\u0007\\"Cam") }`, 'Int cannot represent non-integer value: "…"'],
  [`{ find(filter: "Bưởi") }`, 'Expected value of type "Filter", found "…".'],
  [`{ found(filtre: "Bưởi") }`, 'Cannot query field "found" on type "Query". Did you mean "find"?'],
])('of %s as well', (query, told) => {
  const messages = mistakesOf(query);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.replaceAll(/…\s+…/g, '…').replaceAll(/\s+/g, ' ')).toBe(told);
  expect(messages[0]).not.toMatch(/Bưởi|Cam|COMPLANT/);
});

test.each([
  ['{ find("Bưởi": 1) }', 'Syntax Error: Expected Name, found String "…".'],
  ['{ find("""\n Bưởi\n""": 1) }', 'Syntax Error: Expected Name, found BlockString "…".'],
  ['{ find(on: Bui Van A) }', 'Syntax Error: Expected ":", found Name "…".'],
  ['{ find(on: 0912345) }', 'Syntax Error: Invalid number, unexpected digit after 0: "9".'],
  ['{ find(on: "\\unguyen") }', 'Syntax Error: Invalid Unicode escape sequence: "…".'],
  ['{ find(on: $a find', 'Syntax Error: Expected ":", found <EOF>.'],
  ['mutaton { find }', 'Syntax Error: Unexpected Name "mutaton".'],
])('of %s, which cannot be read, as well', (query, told) => {
  expect(unreadable(query)).toBe(told);
});

describe('whatever the sentence', () => {
  const random = randomFrom(3);
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  const letters = [
    ...'abcdefghijkmnopqrstuvwxyzăâđêôơưạảấầẩẫậắặẹẽếềểễệ',
    ' ',
    ' ',
    '"',
    '\\',
    '\n',
    "'",
    ':',
    ';',
    '{',
    '😀',
    '\u0007',
  ];
  const valueOf = (length: number): string => Array.from({ length }, () => pick(letters)).join('');
  const sentences: readonly ((rendered: string) => string)[] = [
    (rendered) => `Cannot use ${rendered} here; expected "Filter".`,
    (rendered) => `${rendered} was given where "Filter.kind" wants COMPLAINT`,
    (rendered) => `Expected <Filter> but got <${rendered}>, which is not allowed at filter.kind`,
    (rendered) => `(${rendered})(${rendered}) "Filter" ${rendered}`,
    (rendered) => `"Filter": value[${'x'.repeat(990)}${rendered}`,
    (rendered) => `"Filter": value=${rendered.slice(0, 30)}... (truncated)`,
  ];
  const renderings: readonly ((value: string) => string)[] = [
    (value) => value,
    (value) => JSON.stringify(value),
    (value) => JSON.stringify({ a: [value] }),
    (value) => `\n    ${value.split('\n').join('\n    ')}\n`,
  ];

  test('no eight characters of a value in a row are told, and the names are', () => {
    for (let round = 0; round < 3_000; round++) {
      const value = valueOf(8 + Math.floor(random() * 60));
      const sentence = pick(sentences)(pick(renderings)(value));
      const [told = ''] = redactValues([sentence], { schema, variables: { filter: { deep: [value] } } });
      const shown = Array.from({ length: value.length - 7 }, (_, at) => value.slice(at, at + 8)).filter((piece) =>
        told.includes(piece),
      );
      // What the sentence says by itself is no leak: three letters at most come together so by chance, eight do not.
      expect([value, told, shown]).toEqual([value, told, []]);
      expect(told).toContain('Filter');
    }
  });

  test.each(['Bưởi', 'An', '5', 'x', '0912', '-3', 'a b', 'Đỗ Ý', '😀'])('nor a short value: %s', (value) => {
    for (const sentence of sentences.slice(0, 4)) {
      const [told = ''] = redactValues([sentence(`"${value}"`)], { variables: { value } });
      expect(told).not.toContain(`"${value}"`);
    }
  });
});

test('a short value does not blot out parts of words', () => {
  const [told] = redactValues(['Expected a value at "a.b", found a.'], {
    variables: { x: 'e', y: 'al', z: 1, signs: ['"', ' ', '.'] },
  });
  expect(told).toBe('Expected a value at "a.b", found a.');
});

test('a value that is cut off with the message is masked up to the cut', () => {
  for (let length = 1; length < 30; length++) {
    const [told = ''] = redactValues([`${'-'.repeat(1_000 - length)}Nguyễn Thị Bưởi ở Hà Nội và Huế`], {
      variables: { name: 'Nguyễn Thị Bưởi ở Hà Nội và Huế' },
    });
    expect(told).toBe(`${'-'.repeat(1_000 - length)}……`);
  }
});

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
