import { todayInVietnam } from '@danvan/calendar';
import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import { localeOf, selectOf } from '@danvan/service';
import { HttpRefusal } from '@danvan/service/http/http-refusal';
import { pathOf } from '@danvan/service/http/refuse';
import type { Route } from '@danvan/service/http/serve-path';
import { addVary } from '@danvan/service/http/vary';
import type { RouteContext } from '@danvan/service/start-service';
import { type ReceptionSchedule, receptionScheduleRecord } from '../reception-schedule-record.ts';
import { toCalendar } from './reception-calendar.ts';

const calendar = /^\/calendars\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.ics$/i;

const noSuchCalendar = new HttpRefusal({
  status: 404,
  text: { vi: 'Không có lịch của tổ chức này.', en: 'There is no calendar of this organisation.' },
});

/** `/calendars/<organisation>.ics`: the organisation's published schedules for calendar programs. Needs no login. */
export function calendarRoutes({ database, now }: RouteContext): Readonly<Record<string, Route>> {
  return {
    '/calendars/*': async (request, reply) => {
      const [, organisationId] = calendar.exec(pathOf(request)) ?? [];
      if (organisationId === undefined) throw noSuchCalendar;
      const today = todayInVietnam(now());
      const [organisation] = await organisationsAsOfIn(database, [{ id: organisationId, on: today }]);
      if (organisation === undefined) throw noSuchCalendar;
      const schedules = await database.query<ReceptionSchedule>(
        `SELECT ${selectOf(receptionScheduleRecord.table, 's')} FROM reception_schedule s
          WHERE s.organisation_id = $1 AND s.status = 'PUBLISHED' ORDER BY s.date, s.id`,
        [organisationId],
      );
      const locale = localeOf(request.headers['accept-language']);
      const text = toCalendar({ name: organisation.name, schedules, today, now: now(), locale });
      addVary(reply, 'Accept-Language');
      return reply.headers({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=900' }).send(text);
    },
  };
}
