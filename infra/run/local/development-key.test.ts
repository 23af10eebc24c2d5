import { randomUUID } from 'node:crypto';
import { createIdentity } from '@danvan/service/identity';
import { readServices } from '@danvan/service/read-services';
import { subgraphSdl } from '@danvan/service/subgraph-sdl';
import { expect, test } from '@jest/globals';
import { audience, developmentIssuer, newDevelopmentKey, publicKeys, signToken } from './development-key.ts';
import { startKeyServer } from './key-server.ts';
import { roles } from './roles.ts';

const key = await newDevelopmentKey();
const verifier = (isProduction = false) =>
  createIdentity({ keys: publicKeys(key), issuer: developmentIssuer, audience, isProduction });

test('a service understands a role’s token', async () => {
  const { sub, vi, scopes } = roles.handler;
  const organisationId = randomUUID();
  const token = await signToken(key, { sub, name: vi, scopes, organisationId });
  expect(await verifier().verify(`Bearer ${token}`)).toEqual({
    sub,
    name: vi,
    scopes: new Set(scopes),
    organisationId,
    synthetic: true,
  });
});

test('production refuses the development key', async () => {
  const token = await signToken(key, { sub: 'anybody', synthetic: false });
  await expect(verifier(true).verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a token whose time is over is refused', async () => {
  const token = await signToken(key, { sub: 'anybody', lifetime: -60 });
  await expect(verifier().verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('what is published verifies, and holds no private part', async () => {
  const server = await startKeyServer(key);
  const published = await (await fetch(server.jwksUrl)).json();
  expect(published).toEqual(publicKeys(key));
  expect(JSON.stringify(published)).not.toContain(key.d);
  const identity = createIdentity({ keys: new URL(server.jwksUrl), issuer: developmentIssuer, audience, isProduction: false });
  expect(await identity.verify(`Bearer ${await signToken(key, { sub: 'anybody' })}`)).toMatchObject({ sub: 'anybody' });
  await server.stop();
});

test('every scope that a schema asks for can be had, and the administrator has them all', async () => {
  const asked =
    (await readServices())
      .map(({ name, definition }) => subgraphSdl(name, definition.schema))
      .join('\n')
      .match(/(?<=")[a-z]+:[a-z]+(?=")/g) ?? [];
  const had = new Set(Object.values(roles).flatMap(({ scopes }): readonly string[] => scopes));
  expect(asked.filter((scope) => !had.has(scope))).toEqual([]);
  expect(new Set(roles.administrator.scopes)).toEqual(had);
});
