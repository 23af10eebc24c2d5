import type { Answer, Asking } from '@danvan/testing/ask';
import { type Outcome, sendCommand } from '@danvan/testing/send-command';
import { type EntryMutation, samples, typeOf } from './samples.ts';
import type { World } from './world.ts';

const shared = 'status date title tier synthetic organisation { id } area { id }';

/** Everything that a client can read of each type of record besides id and version. */
export const fieldsOf = {
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
export type Typename = keyof typeof fieldsOf;

/** Bulk mutations and the types with which they answer. */
const bulkSuccess: Record<string, string> = {
  announceDialogues: 'DialoguesAnnounced',
  holdDialogues: 'DialoguesHeld',
  recordDialogues: 'DialoguesRecorded',
  recordSupervisions: 'SupervisionsRecorded',
  recordCriticisms: 'CriticismsRecorded',
  recordSurveys: 'SurveysRecorded',
  publishReceptionSchedules: 'ReceptionSchedulesPublished',
  recordReceptions: 'ReceptionsRecorded',
  recordPostings: 'PostingsRecorded',
  recordPeoplesConferences: 'PeoplesConferencesRecorded',
  recordFrontWorkingSessions: 'FrontWorkingSessionsRecorded',
};

/** A type's name as fields begin: `ReceptionSchedule` is `receptionSchedule`. */
export const camel = (type: Typename): string => type.charAt(0).toLowerCase() + type.slice(1);

/** As event types and audit rows write it: `reception-schedule`. */
export const kebab = (type: Typename): string => camel(type).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The field that holds several records of a type, in the input and the answer of a bulk mutation. */
export const plural = (type: Typename): string => `${camel(type)}s`;

/** Somebody of this organisation, with every scope of a unit. */
export function officerOf(organisationId: string | undefined): Asking {
  const scopes = [
    'dialogue:write',
    'supervision:write',
    'criticism:write',
    'survey:write',
    'reception:write',
    'disclosure:write',
  ];
  return { as: { sub: `officer of ${organisationId}`, scopes, ...(organisationId && { organisationId }) } };
}

export const administrator: Asking = { as: 'administrator' };

export interface Call {
  type: Typename;
  mutation: string;
  /** The fields of the item, or the list of a bulk mutation. */
  input: object;
  /** @default the ward's officer */
  as?: Asking;
}

export interface RecordOutcome extends Outcome {
  /** What a bulk mutation answers with. */
  records: Outcome[];
  /** Where no input is valid. */
  issues: { path: string[] }[];
}

/** Sends a mutation, single or bulk. */
export function send(world: World, { type, mutation, input, as }: Call): Promise<Answer<Record<string, RecordOutcome>>> {
  const fields = `{ id version ${fieldsOf[type]} }`;
  const bulk = bulkSuccess[mutation];
  const success = bulk === undefined ? `... on ${type} ${fields}` : `... on ${bulk} { records: ${plural(type)} ${fields} }`;
  const changes = !/^(record|announce|publish)/.test(mutation);
  const command = { mutation, input, success, changes };
  return sendCommand(world.service, command, as ?? officerOf(world.wardCommittee)) as ReturnType<typeof send>;
}

/** The member of the mutation's union that came back. @throws where the request was refused as a whole */
export async function outcomeOf(world: World, call: Call): Promise<RecordOutcome> {
  const { data, errors } = await send(world, call);
  const outcome = data?.[call.mutation];
  if (!outcome || errors) throw new Error(`${call.mutation} was refused: ${JSON.stringify(errors)}`);
  return outcome;
}

/** A record made by this mutation from its sample and what is said of it. */
export async function given(world: World, entry: EntryMutation, own: object = {}): Promise<RecordOutcome> {
  return outcomeOf(world, { type: typeOf[entry], mutation: entry, input: { ...samples[entry](world), ...own } });
}

/** That many records by one bulk mutation. */
export async function givenMany(world: World, entry: EntryMutation, count: number): Promise<Outcome[]> {
  const type = typeOf[entry];
  const items = Array.from({ length: count }, () => samples[entry](world));
  return (await outcomeOf(world, { type, mutation: `${entry}s`, input: { [plural(type)]: items } })).records;
}

/** What the suites of commands have to know of a type of record: the ward's officer sends its commands. */
export function underTest(world: () => World, type: Typename) {
  return {
    service: () => world().service,
    type,
    fields: fieldsOf[type],
    table: kebab(type).replaceAll('-', '_'),
    as: () => officerOf(world().wardCommittee),
    stranger: () => officerOf(world().neighbour),
  };
}

/** What the suites have to know of a command that makes records, and of its bulk form. */
export function entryUnderTest(world: () => World, entry: EntryMutation) {
  const type = typeOf[entry];
  const past = entry.startsWith('announce') ? 'announced' : entry.startsWith('publish') ? 'published' : 'recorded';
  const common = { ...underTest(world, type), event: `dialogues.${kebab(type)}.${past}`, changes: false };
  return {
    single: { ...common, mutation: entry, input: async () => samples[entry](world()) as Record<string, unknown> },
    bulk: {
      ...common,
      mutation: `${entry}s`,
      success: bulkSuccess[`${entry}s`] as string,
      field: plural(type),
      items: async (count: number) => Array.from({ length: count }, () => samples[entry](world()) as Record<string, unknown>),
    },
  };
}

/** What the suites have to know of a command that changes a record of version 1, which `entry` makes. */
export function changeUnderTest(
  world: () => World,
  entry: EntryMutation,
  change: { mutation: string; past: string; input: object },
) {
  const type = typeOf[entry];
  return {
    ...underTest(world, type),
    mutation: change.mutation,
    event: `dialogues.${kebab(type)}.${change.past}`,
    changes: true,
    input: async (): Promise<Record<string, unknown>> => {
      const { id, version } = await given(world(), entry);
      return { id, version, ...change.input };
    },
  };
}

/** What the suite has to know of the command that cancels a record, which `entry` makes. */
export function cancellationUnderTest(world: () => World, entry: EntryMutation) {
  const type = typeOf[entry];
  return {
    ...underTest(world, type),
    mutation: `cancel${type}`,
    event: `dialogues.${kebab(type)}.cancelled`,
    given: () => given(world(), entry),
  };
}

export interface AuditRow {
  mutation: string;
  reason: string | null;
  action: string;
  record_type: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** What the audit trail says of a record, oldest first. */
export async function auditOf({ service }: World, recordId: string): Promise<AuditRow[]> {
  return service.query<AuditRow>(
    `SELECT mutation, reason, action, record_type, before, after FROM change_record JOIN change USING (change_id)
      WHERE record_id = $1 ORDER BY at, change_id`,
    [recordId],
  );
}

/** The events of a record, oldest first. */
export async function eventsOf({ service }: World, key: string) {
  return (await service.outbox()).filter((event) => event.key === key);
}
