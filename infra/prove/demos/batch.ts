import type { Client, Loader } from './client.ts';
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
  /** Who sends it. @default the first loader */
  by?: Loader;
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
  by?: Loader;
}

interface NamedStep<T> extends Named {
  /** The key of the batches that made the records. */
  made: string;
  /** Which of them take the step. @default all */
  only?: (record: T) => boolean;
}

/** Cuts a list into batches of what a bulk mutation takes. */
export function batches<T>(
  { key, ...sent }: Named,
  records: readonly T[],
  toInput: (record: T, idsOf: IdsOf) => object,
): Batch[] {
  return chunks(records).map((chunk, index) => ({
    ...sent,
    key: `${key}/${index}`,
    size: chunk.length,
    inputs: (idsOf) => chunk.map((record) => toInput(record, idsOf)),
  }));
}

/** One mutation without a bulk form. Its record is the first of its list. */
export function single({ key, ...sent }: Named, toInput: (idsOf: IdsOf) => object): Batch {
  return { ...sent, key: `${key}/0`, size: 1, inputs: (idsOf) => [toInput(idsOf)] };
}

/** For each batch of a list: a further step on the records it made, or on those of them that take it. */
export function steps<T>(
  { made, key, only = () => true, ...sent }: NamedStep<T>,
  records: readonly T[],
  toInput: (record: T, id: string, idsOf: IdsOf) => object,
): Batch[] {
  return chunks(records).flatMap((chunk, index) => {
    const taking = chunk.flatMap((record, at) => (only(record) ? [{ record, at }] : []));
    const inputs = (idsOf: IdsOf) => {
      const ids = idsOf(`${made}/${index}`);
      return taking.map(({ record, at }) => toInput(record, ids[at] as string, idsOf));
    };
    return taking.length > 0 ? [{ ...sent, key: `${made}/${key}/${index}`, size: taking.length, inputs }] : [];
  });
}

/** The id of one record of a list that was cut into batches. */
export function idIn(idsOf: IdsOf, list: string, at: number): string {
  return idsOf(`${list}/${Math.floor(at / BULK_LIMIT)}`)[at % BULK_LIMIT] as string;
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
  const answer = (await client.insist<Answer>(documentOf(batch.mutation), { input }, batch.by))[name];
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
