import type { Client } from './client.ts';
import { idOf } from './stable.ts';

/** Ids of the records that an earlier batch made, in the order of its inputs. */
export type IdsOf = (batchKey: string) => string[];

/**
 * One mutation. Its key decides its requestId: loading it twice has one effect, and two plans that hold the same batch share
 * its records.
 */
export interface Batch {
  key: string;
  mutation: Mutation;
  size: number;
  inputs(idsOf: IdsOf): object[];
}

/** A mutation of the graph. `list`: the field that holds the records of a bulk form, in its input and in its answer alike. */
export interface Mutation {
  name: string;
  result: string;
  list?: string;
}

const BULK_LIMIT = 500;

interface Named {
  key: string;
  mutation: Mutation;
}

interface NamedStep extends Named {
  /** The key of the batches that made the records. */
  made: string;
}

/** Cuts a list into batches of what a bulk mutation takes. */
export function batches<T>({ key, mutation }: Named, records: readonly T[], toInput: (record: T) => object): Batch[] {
  return chunks(records).map((chunk, index) => ({
    key: `${key}/${index}`,
    mutation,
    size: chunk.length,
    inputs: () => chunk.map(toInput),
  }));
}

/** For each batch of a list: a further step on the records it made. */
export function steps<T>(
  { made, key, mutation }: NamedStep,
  records: readonly T[],
  toInput: (record: T, id: string) => object,
): Batch[] {
  return chunks(records).map((chunk, index) => ({
    key: `${made}/${key}/${index}`,
    mutation,
    size: chunk.length,
    inputs: (idsOf) => {
      const ids = idsOf(`${made}/${index}`);
      return chunk.map((record, at) => toInput(record, ids[at] as string));
    },
  }));
}

function chunks<T>(records: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(records.length / BULK_LIMIT) }, (_, i) =>
    records.slice(i * BULK_LIMIT, (i + 1) * BULK_LIMIT),
  );
}

export function requestIdOf({ key }: Batch): string {
  return idOf('request', key);
}

type Answer = Record<string, { __typename: string } & Record<string, unknown>>;

export async function send(client: Client, batch: Batch, idsOf: IdsOf): Promise<string[]> {
  const { name, result, list } = batch.mutation;
  const inputs = batch.inputs(idsOf);
  const input = { requestId: requestIdOf(batch), ...(list ? { [list]: inputs } : inputs[0]) };
  const answer = (await client.insist<Answer>(documentOf(batch.mutation), { input }))[name];
  if (answer?.__typename !== result) throw new Error(`${batch.key}: ${name} answered ${JSON.stringify(answer)}`);
  const records = (list ? answer[list] : [answer]) as { id: string }[];
  return records.map((record) => record.id);
}

function documentOf({ name, result, list }: Mutation): string {
  const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const made = list ? `${list} { id }` : 'id';
  return `mutation ($input: ${inputType}) {
    ${name}(input: $input) {
      __typename ... on ${result} { ${made} } ... on UserError { message } ... on InvalidInput { issues { path message } }
    }
  }`;
}
