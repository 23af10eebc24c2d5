import { type UserError, violatedConstraint } from '@danvan/service';

/** A rule of uniqueness that the database holds, and what its refusal means. */
export interface Uniqueness<R> {
  /** The unique index that holds it. */
  constraint: string;
  /** The record's values in the order of the index, as PostgreSQL names them: `(a, b)`. */
  keyOf(record: R): string;
  refusal(record: R | undefined, index: number): UserError;
}

/** Runs `write`; what the database refuses for uniqueness becomes the rule's answer, with the index of the refused record. */
export async function translateUniqueViolation<R, T>(
  rules: readonly Uniqueness<R>[],
  records: readonly R[],
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const rule = rules.find(({ constraint }) => constraint === violatedConstraint(error));
    if (rule === undefined) throw error;
    // PostgreSQL names the key that was there before; where one request brings a key twice, the later one is refused.
    const { detail = '' } = (error as { driverError?: { detail?: string } }).driverError ?? {};
    const index = records.findLastIndex((record) => detail.includes(rule.keyOf(record)));
    throw rule.refusal(records[index], index);
  }
}
