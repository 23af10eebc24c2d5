import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { ErrorCode } from '../errors.ts';
import { longestText } from '../input/compose-text.ts';
import { redactValues } from './redact-values.ts';
import { ValueRefused } from './scalars.ts';

/** How many mistakes of one request are told. Each is a search through the document for its line. */
export const mostMistakes = 20;

/**
 * Refuses variables that do not fit their types, before the GraphQL library does: for every mistake in a value it writes the whole value out,
 * and a list of unknown fields would keep the process busy for minutes. The values that were sent are not told back.
 */
export function checkVariables(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request: { variables = {} } }) {
          const errors = variableMistakes({ schema, document, definitions: operation.variableDefinitions ?? [], variables });
          if (errors.length === 0) return null;
          return { http: { status: 400, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { errors } } };
        },
      };
    },
  };
}

interface Checked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Mistake {
  readonly definition: VariableDefinitionNode;
  /** Behind the variable's name; names only. */
  readonly text: string;
  /** As the type of the value words it. */
  readonly reason?: GraphQLError;
}

/** The mistakes in variables, at most 20 of them, each with its place and what is allowed. */
export function variableMistakes(checked: Checked): GraphQLFormattedError[] {
  const mistakes = findMistakes(checked);
  const reasons = redactValues(
    mistakes.map(({ reason }) => (reason instanceof ValueRefused ? '' : (reason?.message ?? ''))),
    checked,
  );
  return mistakes.map(({ definition, text, reason }, index) => {
    const told = reason instanceof ValueRefused ? reason.message : reasons[index];
    const message = `Variable "$${shown(definition)}" ${text}${told}`;
    const { locations } = new GraphQLError(message, { nodes: definition });
    return { message, ...(locations && { locations }), extensions: { code } };
  });
}

/** A name without end would be told with every mistake. */
const shown = ({ variable }: VariableDefinitionNode): string => variable.name.value.slice(0, 100);

const code: ErrorCode = 'BAD_USER_INPUT';

function findMistakes({ schema, definitions, variables }: Checked): Mistake[] {
  const mistakes: Mistake[] = [];
  try {
    for (const definition of definitions) {
      checkVariable({ schema, definition, variables }, (text, reason) => {
        mistakes.push({ definition, text, ...(reason && { reason }) });
        if (mistakes.length === mostMistakes) throw enough;
      });
    }
  } catch (error) {
    if (error !== enough) throw error;
  }
  return mistakes;
}

const enough = new Error('enough mistakes to tell');

type Note = (text: string, reason?: GraphQLError) => void;

function checkVariable(
  { schema, definition, variables }: Pick<Checked, 'schema' | 'variables'> & Pick<Mistake, 'definition'>,
  note: Note,
): void {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return;
  if (holdsLongText(variables[name])) return note(`holds a text of more than ${longestText} characters.`);
  if (!Object.hasOwn(variables, name)) {
    if (definition.defaultValue === undefined && isNonNullType(type)) note(`of required type "${type}" was not provided.`);
    return;
  }
  if (variables[name] === null && isNonNullType(type)) return note(`of non-null type "${type}" must not be null.`);
  coerceInputValue(variables[name], type, (path, _value, error) => {
    const place = path.length === 0 ? '' : ` at "${shown(definition)}${path.map(stepOf).join('')}"`;
    note(`has an invalid value${place}; `, error);
  });
}

/** A list to go on with: variables may be nested deeper than functions can call each other. */
function holdsLongText(variable: unknown): boolean {
  const open = [variable];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && value.length > longestText) return true;
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return false;
}

const stepOf = (step: string | number): string => (typeof step === 'number' ? `[${step}]` : `.${step}`);
