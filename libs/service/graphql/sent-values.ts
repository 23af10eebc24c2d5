import {
  type DocumentNode,
  type GraphQLArgument,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Lexer,
  Source,
  TokenKind,
  visit,
} from 'graphql';

/** A GraphQL request as it came, as far as it was understood. */
export interface SentRequest {
  readonly schema?: GraphQLSchema;
  readonly source?: string | undefined;
  /** Undefined where the source could not be parsed. */
  readonly document?: DocumentNode | undefined;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

/**
 * Calls `visitor.value` with every value of a request, in each form in which the GraphQL library may repeat it, and `visitor.name` with
 * the words that are known to be names.
 */
export function visitSent({ schema, source, document, variables, operationName }: SentRequest, visitor: SentVisitor): void {
  const { name } = visitor;
  const value = (text: string): void => eachForm(text, visitor.value);
  const word = (text: string): void => (isName(text) ? name(text) : value(text));
  if (schema !== undefined) for (const known of namesOfSchema(schema)) name(known);
  visitVariables(variables, { value, key: word });
  if (operationName) word(operationName);
  if (document === undefined) {
    for (const keyword of keywords) name(keyword);
    visitTokens(source ?? '', value);
  } else {
    const literal = (node: { value: string }) => value(node.value);
    visit(document, {
      Name: (node) => word(node.value),
      StringValue: literal,
      IntValue: literal,
      FloatValue: literal,
      EnumValue: literal,
    });
  }
}

interface SentVisitor {
  value(text: string): void;
  name(text: string): void;
}

const keywords = ['query', 'mutation', 'subscription', 'fragment', 'on', 'true', 'false', 'null'];

/** What could be the name of a field: somebody's name or words have spaces or marks. */
function isName(text: string): boolean {
  return text.length <= 100 && /^[_A-Za-z][_0-9A-Za-z]*$/.test(text);
}

function eachForm(text: string, visitForm: (form: string) => void): void {
  visitForm(text);
  if (!/["\\\p{Cc}\p{Cs}]/u.test(text)) return;
  const escaped = JSON.stringify(text).slice(1, -1);
  visitForm(escaped);
  const holdsControl = /\p{Cc}/u.test(text);
  if (holdsControl) visitForm(otherEscapes.reduce((form, [here, there]) => form.replaceAll(here, there), escaped));
  // A block string is repeated with lines of another indentation.
  if (!holdsControl && !text.includes('"""')) return;
  for (const line of text.replaceAll('\r', '\n').replaceAll('"""', '\\"""').split('\n')) if (line !== '') visitForm(line.trim());
}

/** What the library escapes otherwise in documents than in variables: vertical tab and the like in capitals, DEL and what follows it at all. */
const otherEscapes = [0x0b, 0x0e, 0x0f, ...codesFrom(0x1a, 0x1f), ...codesFrom(0x7f, 0x9f)].map((code) => {
  const hex = code.toString(16).padStart(4, '0').toUpperCase();
  return [JSON.stringify(String.fromCharCode(code)).slice(1, -1), `\\u${hex}`] as const;
});

function codesFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface VariableVisitor {
  value(text: string): void;
  key(text: string): void;
}

/** Goes through all that is within, whatever its depth: variables may be nested deeper than functions can call each other. */
function visitVariables(variables: unknown, visitor: VariableVisitor): void {
  const open: unknown[] = [variables];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' || typeof next === 'number') visitor.value(String(next));
    else if (Array.isArray(next)) for (const item of next) open.push(item);
    else if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) {
        visitor.key(key);
        open.push(inner);
      }
    }
  }
}

/** Of a source that cannot be parsed any word may be a value whose quotes were forgotten, but for the one that it begins with. */
function visitTokens(source: string, visitToken: (text: string) => void): void {
  const lexer = new Lexer(new Source(source));
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (token.value && token.prev?.kind !== TokenKind.SOF) visitToken(token.value);
    }
  } catch (error) {
    const at = error instanceof GraphQLError ? error.positions?.[0] : undefined;
    if (at === undefined) throw error;
    // Of what is no token either, the library repeats its first characters.
    for (let length = 2; length <= 16; length++) visitToken(source.slice(at, at + length));
  }
}

const knownNames = new WeakMap<GraphQLSchema, readonly string[]>();

function namesOfSchema(schema: GraphQLSchema): readonly string[] {
  const known = knownNames.get(schema) ?? [
    ...schema.getDirectives().flatMap(({ name, args }) => [name, ...namesOf(args)]),
    ...Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...namesOf(type.getValues())];
      if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())];
      if (!isObjectType(type) && !isInterfaceType(type)) return [type.name];
      return [type.name, ...Object.values(type.getFields()).flatMap(({ name, args }) => [name, ...namesOf(args)])];
    }),
  ];
  knownNames.set(schema, known);
  return known;
}

function namesOf(parts: readonly Pick<GraphQLArgument, 'name'>[]): string[] {
  return parts.map(({ name }) => name);
}
