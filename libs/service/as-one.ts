import { Refusal, UserError } from './errors.ts';

/** A command for one record is its bulk form with one item; what it throws then names no index. */
export async function asOne<R>(work: () => Promise<readonly R[]>): Promise<R> {
  try {
    const [record] = await work();
    if (record === undefined) throw new Error('a bulk form answered one item with none');
    return record;
  } catch (error) {
    if (error instanceof UserError || error instanceof Refusal) error.index = undefined;
    throw error;
  }
}
