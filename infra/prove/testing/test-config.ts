import { databaseUrl, rolesOf } from '@danvan/local/databases';
import { audience, developmentIssuer } from '@danvan/local/development-key';
import { readConfig, type ServiceConfig, serviceConfig } from '@danvan/service/config';
import { clusterAddress } from './config.ts';

/** The settings of a service under test, on this database of the run's cluster. */
export function testConfig(service: string, database: string): ServiceConfig {
  const { port, password } = clusterAddress();
  const { owner, app } = rolesOf(service);
  return readConfig(serviceConfig(service), {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: databaseUrl(port, database, { role: app, password }),
    DATABASE_OWNER_URL: databaseUrl(port, database, { role: owner, password }),
    JWT_ISSUER: developmentIssuer,
    JWT_AUDIENCE: audience,
    HMAC_KEY: 'a key for tests, of no use to anybody else',
    DRAIN_ANNOUNCE_MS: '0',
    SHUTDOWN_GRACE_MS: '2000',
  });
}
