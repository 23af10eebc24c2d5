import { Forbidden, Unauthenticated } from '../errors.ts';
import type { Actor } from '../identity/identity.ts';

/** What the SDL asks of a caller. `anyOf` reads (a AND b) OR c for [["a", "b"], ["c"]]. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] };

export function allows(rule: AccessRule, actor: Actor | undefined): boolean {
  if (rule.kind === 'public') return true;
  if (actor === undefined) return false;
  return rule.kind === 'authenticated' || rule.anyOf.some((all) => all.every((scope) => actor.scopes.has(scope)));
}

/** @throws Unauthenticated without a token, Forbidden with one that lacks a scope. */
export function assertAllowed(rule: AccessRule, actor: Actor | undefined): void {
  if (allows(rule, actor)) return;
  if (actor === undefined || rule.kind !== 'scopes') throw new Unauthenticated();
  const needed = rule.anyOf.map((all) => all.join(' + '));
  throw new Forbidden({ vi: `Cần quyền: ${needed.join(' hoặc ')}.`, en: `Needs scope: ${needed.join(' or ')}.` });
}
