import type { Context } from '../context.ts';
import { asResult } from './as-result.ts';

type Command<R> = (ctx: Context, input: unknown) => Promise<R>;
interface Input {
  input: unknown;
}

/** The resolver of a mutation that answers with one record of that type, or with a user error. */
export function mutation<R extends object>(typename: string, command: Command<R>) {
  return (_: unknown, { input }: Input, ctx: Context) => asResult(typename, () => command(ctx, input));
}
