import { findReceptionSchedules } from '../receptions/find-reception-schedules.ts';
import { findReceptions } from '../receptions/find-receptions.ts';
import type { RecordArguments } from '../records/find-records.ts';
import type { Ctx, Reference } from './record.ts';

export const receptionQueries = {
  receptionSchedule: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.receptionSchedule.byId.load(id),
  receptionSchedules: (_: unknown, args: RecordArguments, ctx: Ctx) => findReceptionSchedules(ctx, args),
  reception: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.reception.byId.load(id),
  receptions: (_: unknown, args: RecordArguments, ctx: Ctx) => findReceptions(ctx, args),
};
