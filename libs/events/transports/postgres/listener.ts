import { type KeptSession, keepSession } from '../../outbox/kept-session.ts';

const heartbeatMs = 10_000;

/** Hears of new records and of changes in groups, on one connection. Nobody relies on it alone: subscriptions also poll. */
export function createListener(url: string, onNotification: (channel: string, payload: string) => void): KeptSession {
  return keepSession({
    connection: url,
    applicationName: 'events listener',
    onNotification,
    async work(session, life) {
      await session.query('LISTEN record');
      await session.query('LISTEN consumer_group');
      while (!life.isStopping()) {
        await life.wait(heartbeatMs);
        await session.query('SELECT 1');
      }
    },
  });
}
