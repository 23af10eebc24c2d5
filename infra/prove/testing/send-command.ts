import { randomUUID } from 'node:crypto';
import type { Answer, Asking } from './ask.ts';
import type { TestService } from './test-service.ts';

export interface Command {
  mutation: string;
  /** The item's own fields, also where the input holds them under a field (`{ requestId, award: {…} }`); without a requestId a new one is taken. */
  input: object;
  /** What is asked of success, e.g. `... on Award { id version }`. */
  success: string;
  /** It changes a record, so that it may meet a VersionConflict. */
  changes?: boolean;
}

/** A member of the mutation's union: the record, or a user error with all it says. */
export interface Outcome extends Record<string, unknown> {
  __typename: string;
  id: string;
  version: number;
}

/** Sends a mutation whose input type is named after it. */
export function sendCommand(
  service: TestService,
  { mutation, input, success, changes = false }: Command,
  asking?: Asking,
): Promise<Answer<Record<string, Outcome>>> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${name}Input!) { ${mutation}(input: $input) {
    __typename ${success}
    ... on InvalidInput { issues { path message } }
    ... on RuleViolated { rule index legalBasis message details { name value } }
    ... on RequestIdReused { message }
    ${changes ? '... on VersionConflict { currentVersion index }' : ''} } }`;
  return service.graphql(query, { input: wholeInput(service, mutation, input) }, asking);
}

function wholeInput(service: TestService, mutation: string, input: object): object {
  const { requestId = randomUUID(), ...fields } = input as { requestId?: string };
  const { item } = service.inputShape(mutation);
  return { requestId, ...(item === undefined ? fields : { [item]: fields }) };
}

/** The union member that came back. @throws where the request was refused as a whole */
export async function outcomeOf(service: TestService, command: Command, asking?: Asking): Promise<Outcome> {
  const { data, errors } = await sendCommand(service, command, asking);
  if (errors) throw new Error(`${command.mutation} was refused: ${JSON.stringify(errors)}`);
  return data?.[command.mutation] as Outcome;
}

/** How much stands in the tables of events, changes and their records: the same before and after means that nothing was written. */
export async function writtenIn(service: TestService, tables: readonly string[]): Promise<Record<string, number>> {
  const counts = ['outbox', 'change', 'change_record', ...tables].map(
    (table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`,
  );
  const [row] = await service.query<Record<string, number>>(`SELECT ${counts.join(', ')}`);
  return row as Record<string, number>;
}
