import { createHash } from 'node:crypto';
import type { z } from 'zod';

/** A published fact: its name, its shape and its meaning. Made by `defineEvent`, once, in `libs/contracts`. */
export interface EventDefinition<P = unknown> {
  /** `<service>.<aggregate>.<past-participle>`, without the version. */
  readonly type: string;
  readonly version: number;
  /** `danvan.<service>.<aggregate>` */
  readonly topic: string;
  /** What stands in `ce_type`: the type, from version 2 on followed by `.v2` */
  readonly wireType: string;
  /** Closed: what may be emitted. Consumers parse by `openedPayload` of it. */
  readonly payload: z.ZodType<P>;
  /** The aggregate's id: order holds among the events of one key. */
  key(payload: P): string;
  organisation?(payload: P): string | null | undefined;
  area?(payload: P): string | null | undefined;
  readonly description: { readonly en: string; readonly vi: string };
  readonly example: P;
  /** `urn:danvan:event:<type>:<version>`, the same in every deployment */
  readonly dataschema: string;
}

export interface EventDeclaration<S extends z.ZodType> {
  type: string;
  version: number;
  payload: S;
  key(payload: z.output<S>): string;
  organisation?(payload: z.output<S>): string | null | undefined;
  area?(payload: z.output<S>): string | null | undefined;
  /** What it means and the rule that makes it true. */
  description: { en: string; vi: string };
  example: z.output<S>;
}

const typePattern = /^([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)\.[a-z][a-z0-9-]*$/;

const declared = new Map<string, EventDefinition>();

/** Throws for a malformed name, an example that its own payload refuses, and a type that is declared twice. */
export function defineEvent<S extends z.ZodType>(declaration: EventDeclaration<S>): EventDefinition<z.output<S>> {
  const { type, version, payload, example } = declaration;
  const [, service, aggregate] = typePattern.exec(type) ?? [];
  if (!service || !aggregate) throw new TypeError(`Event type '${type}' is not <service>.<aggregate>.<past-participle>`);
  if (!Number.isInteger(version) || version < 1)
    throw new TypeError(`Event '${type}' has version ${version}; versions count from 1`);
  const wireType = version === 1 ? type : `${type}.v${version}`;
  if (declared.has(wireType)) throw new TypeError(`Event '${wireType}' is declared twice`);
  const problem = payload.safeParse(example).error;
  if (problem) throw new TypeError(`The example of event '${wireType}' breaks its payload: ${problem.message}`);
  if (!declaration.key(example)) throw new TypeError(`The example of event '${wireType}' has no key`);
  const definition: EventDefinition<z.output<S>> = Object.freeze({
    ...declaration,
    payload: payload as z.ZodType<z.output<S>>,
    topic: `danvan.${service}.${aggregate}`,
    wireType,
    dataschema: `urn:danvan:event:${type}:${version}`,
  });
  declared.set(wireType, definition);
  return definition;
}

/**
 * The definition behind a `ce_type`, among those that this process has loaded. A consumer passes over an event that the contract
 * declares and it has no handler for; one that the contract does not know is newer and waits, since nobody can say whether it matters.
 */
export function findDefinition(wireType: string): EventDefinition | undefined {
  return declared.get(wireType);
}

/** Everything declared so far, by name: what schemas and the catalogue page are generated from. */
export function declaredEvents(): EventDefinition[] {
  return [...declared.values()].sort((a, b) => a.wireType.localeCompare(b.wireType, 'en'));
}

let digest: { declared: number; hex: string } | undefined;

/** Tells contracts apart by the events that they declare: what one does not know, another may. */
export function contractDigest(): string {
  if (digest?.declared !== declared.size) {
    const hash = createHash('sha256').update([...declared.keys()].sort().join('\n'));
    digest = { declared: declared.size, hex: hash.digest('hex').slice(0, 16) };
  }
  return digest.hex;
}
