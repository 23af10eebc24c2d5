import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, UnsecuredJWT } from 'jose';
import { Unauthenticated, Unavailable } from '../errors.ts';
import { issuer } from '../fixtures/notes-database.ts';
import { testIssuer } from '../fixtures/notes-service.ts';
import { createIdentity, type Identity } from './identity.ts';

type Issuer = Awaited<ReturnType<typeof testIssuer>>;
let trusted: Issuer;
let identity: Identity;
beforeAll(async () => {
  trusted = await testIssuer();
  identity = createIdentity({ keys: trusted.keys, issuer, audience: 'danvan', isProduction: false });
});

const bearer = async (from: Issuer, claims: Record<string, unknown>) => `Bearer ${await from.tokenFor(claims)}`;

async function reasonFor(authorization: string, by = identity): Promise<string> {
  const error = await by.verify(authorization).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Unauthenticated);
  return (error as Unauthenticated).reason;
}

test('a good token tells who calls', async () => {
  const claims = {
    sub: 'lan',
    name: 'Nguyễn Thị Lan',
    scope: 'note:read  note:write',
    organisation_id: '01980000-0000-7000-8000-00000000000A',
    synthetic: true,
  };
  expect(await identity.verify(await bearer(trusted, claims))).toEqual({
    sub: 'lan',
    name: 'Nguyễn Thị Lan',
    scopes: new Set(['note:read', 'note:write']),
    organisationId: '01980000-0000-7000-8000-00000000000a',
    synthetic: true,
  });
  expect(await identity.verify(undefined)).toBeUndefined();
});

test('each way a token can be wrong has its reason', async () => {
  const past = Math.floor(Date.now() / 1000) - 60;
  const stranger = await testIssuer();
  const good = await bearer(trusted, {});
  const [head, body, signature] = good.split('.') as [string, string, string];
  const forged = Buffer.from(JSON.stringify({ ...decodeJwt(good.slice(7)), scope: 'platform:administer' })).toString('base64url');
  expect(await reasonFor(await bearer(trusted, { exp: past }))).toBe('EXPIRED');
  expect(await reasonFor(await bearer(stranger, {}))).toBe('OTHER_KEY');
  expect(await reasonFor(await bearer(await testIssuer('unheard-of'), {}))).toBe('OTHER_KEY');
  expect(await reasonFor(`${head}.${forged}.${signature}`)).toBe('OTHER_KEY');
  expect(await reasonFor(`${head}.${body}`)).toBe('MALFORMED');
  expect(await reasonFor('Bearer nonsense')).toBe('MALFORMED');
  expect(await reasonFor('Basic bGFuOmxhbg==')).toBe('MALFORMED');
  expect(await reasonFor(`Bearer ${new UnsecuredJWT({}).setSubject('lan').encode()}`)).toBe('MALFORMED');
  expect(await reasonFor(await bearer(trusted, { aud: 'elsewhere' }))).toBe('CLAIM_AUD');
  expect(await reasonFor(await bearer(trusted, { iss: 'urn:other' }))).toBe('CLAIM_ISS');
  expect(await reasonFor(await bearer(trusted, { exp: undefined }))).toBe('CLAIM_EXP');
  expect(await reasonFor(await bearer(trusted, { organisation_id: 'o1' }))).toBe('CLAIM_ORGANISATION_ID');
});

describe('in production', () => {
  test('made-up tokens and development keys are refused', async () => {
    const production = createIdentity({ keys: trusted.keys, issuer, audience: 'danvan', isProduction: true });
    expect(await production.verify(await bearer(trusted, { sub: 'lan' }))).toMatchObject({ sub: 'lan', synthetic: false });
    expect(await reasonFor(await bearer(trusted, { synthetic: true }), production)).toBe('SYNTHETIC');
    const development = await testIssuer('development');
    const careless = createIdentity({ keys: development.keys, issuer, audience: 'danvan', isProduction: true });
    expect(await reasonFor(await bearer(development, {}), careless)).toBe('DEVELOPMENT_KEY');
  });
});

describe('with keys behind a URL', () => {
  let server: Server;
  let url: URL;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked++;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(trusted.keys));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
  });
  afterAll(() => void server.close());

  test('they are fetched once for many tokens', async () => {
    const remote = createIdentity({ keys: url, issuer, audience: 'danvan', isProduction: false });
    for (const sub of ['lan', 'minh', 'hoa']) expect(await remote.verify(await bearer(trusted, { sub }))).toMatchObject({ sub });
    expect(asked).toBe(1);
  });

  test('an issuer that does not answer is no fault of the caller', async () => {
    const gone = createIdentity({
      keys: new URL('http://127.0.0.1:9/jwks.json'),
      issuer,
      audience: 'danvan',
      isProduction: false,
    });
    await expect(gone.verify(await bearer(trusted, {}))).rejects.toBeInstanceOf(Unavailable);
  });
});
