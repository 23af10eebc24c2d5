import { violatedConstraint } from './describe-error.ts';
import type { RuleViolated } from './errors.ts';

interface Uniqueness<R> {
  /** The unique index that holds it. */
  constraint: string;
  records: readonly R[];
  /** The record's values in the order of the index, as PostgreSQL names them: `(a, b)`. */
  keyOf(record: R): string;
  refusal(record: R | undefined, index: number): RuleViolated;
}

/** Uniqueness is the database's: what it refuses becomes the rule's answer, with the index of the refused record. */
export async function refuseTaken<R, T>(unique: Uniqueness<R>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) !== unique.constraint) throw error;
    // PostgreSQL names the key that was there before; where one request brings a key twice, the later one is refused.
    const { detail = '' } = (error as { driverError?: { detail?: string } }).driverError ?? {};
    const index = unique.records.findLastIndex((record) => detail.includes(unique.keyOf(record)));
    throw unique.refusal(unique.records[index], index);
  }
}
