import { randomUUID } from 'node:crypto';
import type { Answer } from '@danvan/testing/ask';
import type { Caller } from '@danvan/testing/test-tokens';
import type { World } from './world.ts';
import { camel } from './written.ts';

const shared = 'id version status date title tier synthetic organisation { id } area { id }';

/** Everything that a client can read of each type of record. */
export const fields = {
  Dialogue: `${shared} kind scheduledOn heldOn attendees opinionsRaised answeredOnSpot chairedBy coOrganisers { id }`,
  Supervision: `${shared} form subject`,
  Criticism: `${shared} form`,
  Survey: `${shared} agenciesSurveyed agencies { id }`,
  ReceptionSchedule: `${shared} validTo monthDays weekdays dates startsAt endsAt place attendees content`,
  Reception: `${shared} nominalOn receivedBy visitors schedule { id }`,
  Posting: `${shared} validTo regime channel place days leastDays isLongEnough item { number title }`,
  PeoplesConference: `${shared} attendees opinionsRaised`,
  FrontWorkingSession: `${shared} front { id }`,
} as const;
export type Typename = keyof typeof fields;

/** What a mutation answers with, whichever member of its union. */
export interface Outcome {
  __typename: string;
  message?: string;
  issues?: { path: string[]; message: string }[];
  rule?: string;
  legalBasis?: string | null;
  index?: number | null;
  details?: { name: string; value: string }[];
  currentVersion?: number;
  records?: Record<string, unknown>[];
  [field: string]: unknown;
}

/** Of the ward's people's committee, with every scope of a unit. */
export function officerOf(organisationId: string): Caller {
  return {
    sub: `officer of ${organisationId}`,
    scopes: ['dialogue:write', 'supervision:write', 'criticism:write', 'survey:write', 'reception:write', 'disclosure:write'],
    organisationId,
  };
}

export interface Call {
  type: Typename;
  mutation: string;
  input: object;
  as?: Caller;
}

/** Sends a mutation as the ward's officer, or as somebody else, with a requestId of its own unless the input has one. */
export async function send(world: World, { type, mutation, input, as }: Call): Promise<Answer<Record<string, Outcome>>> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const isBulk = mutation.endsWith('s');
  const member = isBulk
    ? `${name.replace(/^([A-Z][a-z]+)(.*)$/, bulkMember)} { records: ${camel(type)}s { ${fields[type]} } }`
    : `${type} { ${fields[type]} }`;
  const conflict = /^(record|announce|publish)/.test(mutation) ? '' : '... on VersionConflict { currentVersion index }';
  return world.service.graphql(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { message } ... on InvalidInput { issues { path message } }
       ... on RuleViolated { rule legalBasis index details { name value } } ${conflict} ... on ${member} } }`,
    { input: wholeInput(world, mutation, { requestId: randomUUID(), ...input }) },
    { as: as ?? officerOf(world.wardCommittee) },
  );
}

function wholeInput({ service }: World, mutation: string, input: { requestId: string }): object {
  const { item } = service.inputShape(mutation);
  const { requestId, ...fields } = input;
  return item === undefined ? input : { requestId, [item]: fields };
}

const participles: Record<string, string> = { Announce: 'Announced', Hold: 'Held', Record: 'Recorded', Publish: 'Published' };

function bulkMember(_: string, verb: string, records: string): string {
  return `${records}${participles[verb]}`;
}

/** The same, where an answer of the mutation itself is expected and no refusal. */
export async function outcomeOf(world: World, call: Call): Promise<Outcome> {
  const { data, errors } = await send(world, call);
  const outcome = data?.[call.mutation];
  if (!outcome || errors) throw new Error(`${call.mutation} was refused: ${JSON.stringify(errors)}`);
  return outcome;
}
