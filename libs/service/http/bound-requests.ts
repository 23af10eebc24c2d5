import type { FastifyInstance } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';

const busy = new HttpRefusal({
  status: 503,
  code: 'UNAVAILABLE',
  text: { vi: 'Hệ thống đang quá tải, hãy thử lại sau.', en: 'Too many requests at once just now; try again.' },
  extensions: { retryable: true },
  headers: { 'retry-after': '1' },
});

/** Takes on so many requests at once and tells the others to come back, so that those taken on are answered in time. */
export function boundRequests(app: FastifyInstance, most: number): void {
  let inFlight = 0;
  app.addHook('onRequest', (_request, { raw: response }, done) => {
    if (inFlight >= most) return done(busy);
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
    });
    done();
  });
}
