import type { Loaders } from '../loaders.ts';
import type { RecordArguments } from '../records/find-records.ts';
import type { Ctx, Reference } from './record.ts';

type CountedType = Exclude<keyof Loaders, 'petition'>;

/** The lists that this service adds to whatever records count for: an area or an organisation. */
export function recordsOf(owner: 'ofArea' | 'ofOrganisation') {
  const listOf = (type: CountedType) => (parent: Reference, args: RecordArguments, ctx: Ctx) =>
    ctx.loaders[type][owner](args).load(parent.id);
  return {
    __resolveReference: ({ id }: Reference): Reference => ({ id }),
    receptionSchedules: listOf('receptionSchedule'),
    receptions: listOf('reception'),
  };
}
