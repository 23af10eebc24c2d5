import { randomUUID } from 'node:crypto';
import type { Answer } from '@danvan/testing/ask';
import { startTestService, type TestService } from '@danvan/testing/test-service';
import type { Caller } from '@danvan/testing/test-tokens';
import { organisations } from '../src/service.ts';

/** The day it is in every test. */
export const today = '2026-11-22';

export function startRegistry(): Promise<TestService> {
  return startTestService(organisations, { now: () => new Date(`${today}T10:00:00+07:00`) });
}

/** What clients read of each type. */
const fields = {
  Area: 'id version asOf code name kind level validFrom validTo parent { id }',
  Organisation: 'id version asOf name kind tier validFrom validTo area { id }',
  Relation: 'id version type validFrom validTo from { id } to { id }',
  Person: 'id version name',
  PostHolding: 'id version post validFrom validTo person { id } organisation { id }',
  OneStopPoint: 'id version name place tier synthetic validFrom validTo organisation { id }',
} as const;
type Typename = keyof typeof fields;

/** What a mutation answers with, whichever member of its union. */
export interface Outcome {
  __typename: string;
  id: string;
  version: number;
  message?: string;
  issues?: { path: string[]; message: string }[];
  rule?: string;
  index?: number | null;
  details?: { name: string; value: string }[];
  currentVersion?: number;
  records?: Record<string, unknown>[];
  [field: string]: unknown;
}

export interface Call {
  mutation: string;
  /** With a requestId of its own, unless it has one. */
  input: object;
  /** An administrator unless told. */
  as?: Caller;
}

export function send(
  service: TestService,
  { mutation, input, as = 'administrator' }: Call,
): Promise<Answer<Record<string, Outcome>>> {
  const [, verb, type = '', plural] = /^(register|revise|end)([A-Za-z]+?)(s?)$/.exec(mutation) ?? [];
  const selection = fields[type as Typename];
  const member = plural
    ? `${type}sRegistered { records: ${type.charAt(0).toLowerCase()}${type.slice(1)}s { ${selection} } }`
    : `${type} { ${selection} }`;
  const conflict = verb === 'register' ? '' : '... on VersionConflict { currentVersion index }';
  return service.graphql(
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename
       ... on ${member} ... on UserError { message } ... on InvalidInput { issues { path message } }
       ... on RuleViolated { rule index details { name value } } ${conflict} } }`,
    { input: { requestId: randomUUID(), ...input } },
    { as },
  );
}

/** Where an answer of the mutation itself is expected and no refusal. */
export async function outcomeOf(service: TestService, mutation: string, input: object): Promise<Outcome> {
  const { data, errors } = await send(service, { mutation, input });
  const outcome = data?.[mutation];
  if (!outcome || errors) throw new Error(`${mutation} was refused: ${JSON.stringify(errors)}`);
  return outcome;
}

/** The same, where the record is expected and no user error. */
export async function done(service: TestService, mutation: string, input: object): Promise<Outcome> {
  const outcome = await outcomeOf(service, mutation, input);
  if (outcome.message !== undefined) throw new Error(`${mutation} answered ${JSON.stringify(outcome)}`);
  return outcome;
}

/** How much the service has written so far: the same before and after a refusal. */
export async function written(service: TestService): Promise<Record<string, unknown>> {
  const [counts] = await service.query(
    `SELECT (SELECT count(*) FROM area) AS areas, (SELECT count(*) FROM area_version) AS area_versions, (SELECT sum(version) FROM area) AS area_changes,
            (SELECT count(*) FROM organisation) AS organisations, (SELECT count(*) FROM organisation_version) AS organisation_versions,
            (SELECT sum(version) FROM organisation) AS organisation_changes, (SELECT count(*) FROM relation) AS relations,
            (SELECT sum(version) FROM relation) AS relation_changes, (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM post_holding) AS holdings,
            (SELECT count(*) FROM one_stop_point) AS points, (SELECT count(*) FROM outbox) AS events,
            (SELECT count(*) FROM change) AS requests, (SELECT count(*) FROM change_record) AS audited`,
  );
  return counts ?? {};
}

/** The events of a record, oldest first. */
export async function eventsOf(service: TestService, key: string) {
  return (await service.outbox()).filter((event) => event.key === key);
}
