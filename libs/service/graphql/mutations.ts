import type { Context } from '../context.ts';
import { asBulkResult, asResult } from './as-result.ts';

type Command<R> = (ctx: Context, input: unknown) => Promise<R>;
interface Input {
  input: unknown;
}

/** The resolver of a mutation that answers with one record of that type, or with a user error. */
export function mutation<R extends object>(typename: string, command: Command<R>) {
  return (_: unknown, { input }: Input, ctx: Context) => asResult(typename, () => command(ctx, input));
}

/** The resolver of a bulk mutation: its success type has the records under `field`. */
export function bulkMutation<R extends object>(success: { typename: string; field: string }, command: Command<R[]>) {
  return (_: unknown, { input }: Input, ctx: Context) => asBulkResult(success.typename, success.field, () => command(ctx, input));
}
