import { randomUUID } from 'node:crypto';
import { type Claims, newDevelopmentKey, signToken } from '@danvan/local/development-key';
import { roles } from '@danvan/local/roles';
import type { TestFederation } from '@danvan/testing/test-federation';
import { describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { post, type Refused } from './post.ts';

export function describeBadTokens(federation: () => TestFederation): void {
  const organisationOf = async (role: 'head_of_unit' | 'reception_clerk'): Promise<string> =>
    String(decodeJwt(await federation().issuer.tokenFor(role))['organisation_id']);

  /** Somebody of one organisation registers a model for it. */
  async function register(token: string, organisationId?: string): Promise<Refused> {
    const owner = organisationId ?? (await organisationOf('head_of_unit'));
    const model = { organisationId: owner, name: 'Mô hình thử', field: 'ECONOMY', form: 'MODEL', registeredOn: '2024-03-01' };
    const input = { requestId: randomUUID(), model };
    const query = 'mutation ($input: RegisterModelInput!) { registerModel(input: $input) { __typename } }';
    return post(federation().url, JSON.stringify({ query, variables: { input } }), token);
  }

  const head = async (own: Partial<Claims> = {}): Promise<Claims> => ({
    sub: roles.head_of_unit.sub,
    scopes: roles.head_of_unit.scopes,
    organisationId: await organisationOf('head_of_unit'),
    ...own,
  });

  describe('a token that does not do', () => {
    test('expired', async () => {
      const refused = await register(await federation().issuer.tokenFor(await head({ lifetime: -60 })));
      expect(refused).toMatchObject({ status: 401, data: undefined, code: 'UNAUTHENTICATED', reason: 'EXPIRED' });
    });

    test('signed by another key', async () => {
      const refused = await register(await signToken(await newDevelopmentKey(), await head()));
      expect(refused).toMatchObject({ status: 401, data: undefined, code: 'UNAUTHENTICATED', reason: 'OTHER_KEY' });
    });

    test('without the scope', async () => {
      const refused = await register(await federation().issuer.tokenFor(await head({ scopes: ['statistics:read'] })));
      const message = 'Needs scope: model:write.';
      expect(refused).toMatchObject({ status: 200, data: { registerModel: null }, code: 'FORBIDDEN', message });
    });

    test('of another organisation', async () => {
      const token = await federation().issuer.tokenFor(await head());
      const refused = await register(token, await organisationOf('reception_clerk'));
      expect(refused).toMatchObject({ status: 200, data: { registerModel: null }, code: 'FORBIDDEN' });
    });
  });
}
