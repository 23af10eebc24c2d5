import { asBulkResult, asResult, type Context } from '@danvan/service';
import type { BulkName, Command, CommandName, SingleName } from './commands.ts';
import type { VersionedRecord } from './define-record.ts';

type Resolver = (parent: unknown, args: { input: unknown }, ctx: Context) => Promise<object>;
type NamesOf<N extends CommandName> = N extends BulkName ? N['one'] | N['many'] : N extends SingleName ? N['one'] : never;

/** The resolvers of a command's mutations: the record, the bulk form's success type, or a user error. */
export function mutations<R extends VersionedRecord, const N extends CommandName>(
  command: Command<R, N>,
): Record<NamesOf<N>, Resolver> {
  const { name, type } = command;
  const resolvers: Record<string, Resolver> = {
    [name.one]: (_, { input }, ctx) => asResult(type, () => command.one(ctx, input)),
  };
  if ('many' in name) {
    const { many, items, success } = name as BulkName;
    resolvers[many] = (_, { input }, ctx) => asBulkResult(success, items, () => command.many(ctx, input));
  }
  return resolvers as Record<NamesOf<N>, Resolver>;
}
