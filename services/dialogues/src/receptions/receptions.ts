import { todayInVietnam } from '@danvan/calendar';
import { ReceptionCancelled, ReceptionScheduleCancelled, ReceptionScheduleEnded } from '@danvan/contracts/receptions';
import { areaOf, cancelCommand, endCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { calendarRoutes } from './calendar/calendar-routes.ts';
import { daysShown } from './calendar/days-shown.ts';
import { correctReception } from './correct-reception.ts';
import { postponeReceptionDay } from './postpone-reception-day.ts';
import { publishReceptionSchedule } from './publish-reception-schedule.ts';
import { receptionRecord } from './reception-record.ts';
import { receptionScheduleRecord } from './reception-schedule-record.ts';
import { recordReception } from './record-reception.ts';

/** Says from which day on a schedule no longer holds; the days before stay as they were. */
const endReceptionSchedule = endCommand(receptionScheduleRecord, {
  name: { one: 'endReceptionSchedule' },
  event: ReceptionScheduleEnded,
  from: ({ date }) => date,
});
const cancelReceptionSchedule = cancelCommand(receptionScheduleRecord, {
  name: { one: 'cancelReceptionSchedule' },
  event: ReceptionScheduleCancelled,
});
const cancelReception = cancelCommand(receptionRecord, { name: { one: 'cancelReception' }, event: ReceptionCancelled });

export const receptions = defineModule({
  schema: new URL('./receptions.graphql', import.meta.url),
  mappers: {
    ReceptionSchedule: './reception-schedule-record.ts#ReceptionSchedule as ReceptionScheduleRecord',
    Reception: './reception-record.ts#Reception as ReceptionRecord',
  },
  records: [receptionScheduleRecord, receptionRecord],
  routes: calendarRoutes,
  resolvers: {
    Query: {
      receptionSchedule: receptionScheduleRecord.byId,
      receptionSchedules: receptionScheduleRecord.list,
      reception: receptionRecord.byId,
      receptions: receptionRecord.list,
    },
    Mutation: {
      ...mutations(publishReceptionSchedule),
      ...mutations(endReceptionSchedule),
      ...mutations(postponeReceptionDay),
      ...mutations(cancelReceptionSchedule),
      ...mutations(recordReception),
      ...mutations(correctReception),
      ...mutations(cancelReception),
    },
    ReceptionSchedule: {
      __resolveReference: receptionScheduleRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      days: (schedule, window, ctx) => daysShown(schedule, window, todayInVietnam(ctx.now())),
    },
    Reception: {
      __resolveReference: receptionRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      schedule: ({ receptionScheduleId }, _, ctx) =>
        receptionScheduleId === null ? null : receptionScheduleRecord.load(ctx, receptionScheduleId),
    },
    Area: { receptionSchedules: receptionScheduleRecord.of('areaId'), receptions: receptionRecord.of('areaId') },
    Organisation: {
      receptionSchedules: receptionScheduleRecord.of('organisationId'),
      receptions: receptionRecord.of('organisationId'),
    },
  } satisfies Resolvers,
});
