import { localConfig } from '@danvan/local/config';
import { readConfig } from '@danvan/service/config';
import { setting } from '@danvan/service/setting';
import { type TransportSettings, transportConfig, transportShape } from '@danvan/service/transport-settings';
import { z } from 'zod';

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must read like service=postgres://role:password@host:5432/database',
});

const pairs = z
  .string()
  .transform((text) =>
    Object.fromEntries(text.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])),
  )
  .pipe(z.record(z.string().min(1), postgresUrl));

const Settings = z.object({
  ...transportShape,
  SERVICE_DATABASE_URLS: pairs
    .optional()
    .meta(
      setting(
        'service=url,service=url: the databases of the services, as the roles that serve; the data folder of npm start by default',
        { secret: true },
      ),
    ),
  SERVICE_DATABASE_OWNER_URLS: pairs
    .optional()
    .meta(setting('The same as the roles that migrate; only replay needs them', { secret: true })),
});

export interface EventsConfig {
  /** Of the federation that `npm start` runs. */
  dataFolder: string;
  transport: TransportSettings;
  brokersAreGiven: boolean;
  databases: Readonly<Record<string, string>> | undefined;
  ownerDatabases: Readonly<Record<string, string>>;
}

/** @throws ConfigRefused with every problem */
export function eventsConfig(environment: Readonly<Record<string, string | undefined>> = process.env): EventsConfig {
  const { SERVICE_DATABASE_URLS, SERVICE_DATABASE_OWNER_URLS, ...transport } = readConfig(Settings, environment);
  return {
    dataFolder: localConfig(environment).dataFolder,
    transport,
    brokersAreGiven: Boolean(environment['KAFKA_BROKERS']),
    databases: SERVICE_DATABASE_URLS,
    ownerDatabases: SERVICE_DATABASE_OWNER_URLS ?? {},
  };
}

export const eventsTransport = (settings: TransportSettings) => transportConfig('events-cli', settings);
