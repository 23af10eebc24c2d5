import { newDevelopmentKey, signToken } from '@danvan/local/development-key';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeDialogues } from './fake-services.ts';
import type { FakeSubgraph } from './fake-subgraph.ts';
import { startTestGateway, type TestGateway } from './start-test-gateway.ts';

let dialogues: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  dialogues = await startFakeDialogues();
  gateway = await startTestGateway([dialogues], { CORS_ORIGINS: 'https://app.example.vn' });
});

afterAll(async () => {
  await gateway.stop();
  await dialogues.stop();
});

const query = '{ dialogues { id } }';

describe('a token that does not verify refuses the whole request, and no subgraph is asked', () => {
  const refused = [
    {
      title: 'expired',
      token: () => gateway.token({ lifetime: -60 }),
      reason: 'EXPIRED',
      message: 'The token has expired: log in again.',
    },
    {
      title: 'signed by another key',
      token: async () => signToken(await newDevelopmentKey(), { sub: 'someone' }),
      reason: 'OTHER_KEY',
      message: 'The token is signed by a key that is not trusted here.',
    },
    { title: 'no token at all', token: async () => 'abc', reason: 'MALFORMED', message: 'The token is malformed.' },
  ];

  test.each(refused)('$title', async ({ token, reason, message }) => {
    const asked = dialogues.requests.length;
    const { status, headers, data, errors } = await gateway.ask(query, { headers: { authorization: `Bearer ${await token()}` } });
    expect(headers.get('www-authenticate')).toBe(`Bearer error="invalid_token", error_description="${message}"`);
    expect({ status, data, errors }).toEqual({
      status: 401,
      data: undefined,
      errors: [{ message, extensions: { code: 'UNAUTHENTICATED', reason } }],
    });
    expect(dialogues.requests).toHaveLength(asked);
  });
});

test('a request without a token is let through: each subgraph decides what is public', async () => {
  expect(await gateway.ask(query)).toMatchObject({ status: 200, data: { dialogues: [{ id: 'd1' }] } });
});

describe('pages of other origins', () => {
  const from = (origin: string) => gateway.ask(query, { headers: { origin } });

  test.each(['https://app.example.vn', 'http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:8080'])(
    '%s may read the answer',
    async (origin) => {
      const { headers } = await from(origin);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-expose-headers')).toMatch(/RateLimit.*x-correlation-id/);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    },
  );

  test.each(['https://other.example.vn', 'http://localhost.example.vn', 'null'])('%s may not', async (origin) => {
    const { headers } = await from(origin);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  test('a loopback origin may not in production', async () => {
    const production = await startTestGateway([dialogues], {
      NODE_ENV: 'production',
      JWKS_URL: 'https://login.example.vn/jwks.json',
      JWT_ISSUER: 'https://login.example.vn',
      CORS_ORIGINS: 'https://app.example.vn',
    });
    const { headers } = await production.ask(query, { headers: { origin: 'http://localhost:5173' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    await production.stop();
  });

  test('a preflight request is answered without asking anybody', async () => {
    const response = await fetch(gateway.url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example.vn',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization, content-type/);
  });
});
