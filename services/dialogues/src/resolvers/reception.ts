import { todayInVietnam } from '@danvan/directory';
import { daysShown } from '../receptions/days-shown.ts';
import type { Reception as ReceptionRecord } from '../receptions/reception.ts';
import type { Window } from '../receptions/reception-days.ts';
import type { ReceptionSchedule as ReceptionScheduleRecord } from '../receptions/reception-schedule.ts';
import { type Ctx, type Reference, recordFields } from './record.ts';

export const ReceptionSchedule = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.receptionSchedule.byId.load(id),
  days: (schedule: ReceptionScheduleRecord, window: Partial<Window>, ctx: Ctx) =>
    daysShown(schedule, window, todayInVietnam(ctx.now())),
};

export const Reception = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.reception.byId.load(id),
  schedule: ({ receptionScheduleId }: ReceptionRecord, _: object, ctx: Ctx) =>
    receptionScheduleId && ctx.loaders.receptionSchedule.byId.load(receptionScheduleId),
};
