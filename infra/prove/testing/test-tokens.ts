import { type Claims, newDevelopmentKey, publicKeys, signToken } from '@danvan/local/development-key';
import { type RoleName, roles } from '@danvan/local/roles';
import type { JSONWebKeySet } from 'jose';

/** Who asks: a role, a role with something of its own, or claims alone. */
export type Caller = RoleName | (Partial<Claims> & { role?: RoleName });

const key = newDevelopmentKey();
const otherKey = newDevelopmentKey();

/** The set against which the services under test verify. */
export async function testKeys(): Promise<JSONWebKeySet> {
  return publicKeys(await key);
}

export async function tokenFor(caller: Caller): Promise<string> {
  return signToken(await key, claimsOf(caller));
}

/** Well formed, but signed by a key that nobody knows. */
export async function forgedTokenFor(caller: Caller): Promise<string> {
  return signToken(await otherKey, claimsOf(caller));
}

export function claimsOf(caller: Caller): Claims {
  const { role, ...own } = typeof caller === 'string' ? { role: caller } : caller;
  const { sub, en, scopes } = role ? roles[role] : { sub: 'test-caller', en: undefined, scopes: [] };
  return { sub, name: en, scopes, ...own };
}
