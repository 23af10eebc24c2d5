import { HttpRefusal } from '@danvan/service/http/http-refusal';
import { pathOf } from '@danvan/service/http/refuse';
import type { Route } from '@danvan/service/http/serve-path';
import { addVary } from '@danvan/service/http/vary';
import { noSuchFile } from './no-such-file.ts';
import { SubgraphCallFailed, type SubgraphClient } from './subgraph-client.ts';

const PAGE = '/calendars/';
const calendar = /^\/calendars\/[0-9a-f-]{36}\.ics$/i;

const away = new HttpRefusal({
  status: 503,
  code: 'UNAVAILABLE',
  text: { vi: 'Lịch tạm thời chưa xem được, hãy thử lại.', en: 'The calendar cannot be read right now: try again.' },
});

/** When an organisation receives citizens, for calendar programs: an iCalendar feed that needs no login, as the dialogues service writes it. */
export function calendarRoutes(clients: ReadonlyMap<string, Pick<SubgraphClient, 'get'>>): Readonly<Record<string, Route>> {
  return {
    [`${PAGE}*`]: async (request, reply) => {
      const path = pathOf(request);
      const service = clients.get('dialogues');
      if (!calendar.test(path) || service === undefined) throw noSuchFile();
      const headers = { 'accept-language': request.headers['accept-language'] ?? 'vi' };
      const answer = await service.get({ path, headers }).catch((error: unknown) => {
        throw error instanceof SubgraphCallFailed ? away : error;
      });
      if (answer.status === 404) throw noSuchFile();
      if (answer.status !== 200) throw away;
      for (const name of ['content-type', 'cache-control']) {
        const value = answer.headers[name];
        if (value !== undefined) reply.header(name, value);
      }
      addVary(reply, 'Accept-Language');
      return reply.send(answer.body);
    },
  };
}
