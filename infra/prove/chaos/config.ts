import type { TransportConfig } from '@danvan/events/transport';

/** How an observer is told where it finds its database and the log: by whoever starts it, never by a person. */
export interface ObserverSettings {
  databaseUrl: string;
  transport: TransportConfig;
}

const variable = 'CHAOS_OBSERVER';

export function observerEnvironment(settings: ObserverSettings): Record<string, string> {
  return { [variable]: JSON.stringify(settings) };
}

export function observerSettings(): ObserverSettings {
  const given = process.env[variable];
  if (!given) throw new Error('An observer is started by "npm run test:chaos" only.');
  return JSON.parse(given);
}
