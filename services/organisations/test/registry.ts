import { randomUUID } from 'node:crypto';
import type { Asking } from '@danvan/testing/ask';
import { type Outcome as Member, outcomeOf as memberOf, writtenIn } from '@danvan/testing/send-command';
import { startTestService, type TestService } from '@danvan/testing/test-service';
import { organisations } from '../src/service.ts';

/** The day it is in every test. */
export const today = '2026-11-22';

export function startRegistry(): Promise<TestService> {
  return startTestService(organisations, { now: () => new Date(`${today}T10:00:00+07:00`) });
}

/** Whoever may write the directory, and somebody who may write a good deal else. */
export const administrator = (): Asking => ({ as: { role: 'administrator' } });
export const stranger = (): Asking => ({ as: { role: 'head_of_unit', organisationId: randomUUID() } });

/** What clients read of each type besides id and version. */
export const fields = {
  Area: 'asOf code name kind level validFrom validTo parent { id }',
  Organisation: 'asOf name kind tier validFrom validTo area { id }',
  Relation: 'type validFrom validTo from { id } to { id }',
  Person: 'name',
  PostHolding: 'post validFrom validTo person { id } organisation { id }',
  OneStopPoint: 'name place tier synthetic validFrom validTo organisation { id }',
} as const;

/** What a mutation answers with, whichever member of its union. */
export interface Outcome extends Member {
  issues?: { path: string[]; message: string }[];
  rule?: string;
  index?: number | null;
  records?: Record<string, unknown>[];
}

/** What the administrator is answered. @throws where the request was refused as a whole */
export function attempt(service: TestService, mutation: string, input: object): Promise<Outcome> {
  const [, verb, type = '', plural] = /^(register|revise|end)([A-Za-z]+?)(s?)$/.exec(mutation) ?? [];
  const selection = `id version ${fields[type as keyof typeof fields]}`;
  const success = plural
    ? `... on ${type}sRegistered { records: ${type.charAt(0).toLowerCase()}${type.slice(1)}s { ${selection} } }`
    : `... on ${type} { ${selection} }`;
  return memberOf(service, { mutation, input, success, changes: verb !== 'register' }, administrator());
}

/** The same, where the record is expected and no user error. */
export async function done(service: TestService, mutation: string, input: object): Promise<Outcome> {
  const outcome = await attempt(service, mutation, input);
  if (!('id' in outcome || 'records' in outcome)) throw new Error(`${mutation} answered ${JSON.stringify(outcome)}`);
  return outcome;
}

const tables = [
  'area',
  'area_version',
  'organisation',
  'organisation_version',
  'relation',
  'person',
  'post_holding',
  'one_stop_point',
];

/** How much the service has written so far: the same before and after a refusal. */
export const written = (service: TestService): Promise<Record<string, number>> => writtenIn(service, tables);

/** The events of a record, oldest first. */
export async function eventsOf(service: TestService, key: string) {
  return (await service.outbox()).filter((event) => event.key === key);
}
