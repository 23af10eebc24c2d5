import type { Client } from '../client.ts';
import { idOf } from '../stable.ts';
import type { Entry } from './ledger.ts';

/** What somebody does to one record, and the record as it counts from then on. */
export interface Change {
  mutation: string;
  input: object;
  after: Entry;
}

/** A record as the gateway shows it now. */
export interface Shown {
  id: string;
  version: number;
  assessments?: { id: string }[];
}

const nounOf = ({ type }: Entry): string => (type === 'MobilisationModel' ? 'Model' : type);

export async function show(client: Client, entry: Entry, id: string): Promise<Shown> {
  const field = nounOf(entry).toLowerCase();
  const more = entry.type === 'Household' ? 'assessments { id }' : '';
  return (await client.insist<Record<string, Shown>>(`query ($id: UUID!) { ${field}(id: $id) { id version ${more} } }`, { id }))[
    field
  ] as Shown;
}

export function cancelled(entry: Entry): Change {
  const mutation = `cancel${nounOf(entry)}`;
  return { mutation, input: {}, after: { ...entry, isCancelled: true } };
}

export function redated(entry: Entry, { assessments }: Shown, on: string): Change {
  const day: Record<Entry['type'], object> = {
    Dialogue: { date: on },
    Supervision: { date: on },
    Criticism: { date: on },
    Survey: { date: on },
    MobilisationModel: { registeredOn: on, approvedOn: on, implementedOn: on },
    Award: { decidedOn: on },
    Household: { assessmentId: assessments?.[0]?.id, from: on },
  };
  const mutation = entry.type === 'Household' ? 'correctAssessment' : `correct${nounOf(entry)}`;
  return { mutation, input: day[entry.type], after: { ...entry, on } };
}

export function moved(entry: Entry, organisationId: string): Change {
  const mutation = `correct${nounOf(entry)}`;
  return { mutation, input: { organisationId }, after: { ...entry, organisationId } };
}

/** Safe to repeat: the requestId follows from the record, its version and the change. */
export async function apply(client: Client, { id, version }: Shown, { mutation, input }: Omit<Change, 'after'>): Promise<void> {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${inputType}) { ${mutation}(input: $input) {
    __typename ... on UserError { message } ... on InvalidInput { issues { path message } } } }`;
  const requestId = idOf('request', mutation, id, version);
  const answer = await client.insist<Record<string, { __typename: string }>>(document, {
    input: { requestId, id, version, reason: 'Đính chính khi kiểm thử', ...input },
  });
  if (answer[mutation]?.__typename.match(/Input|Violated|Conflict|Reused/))
    throw new Error(`${mutation} answered ${JSON.stringify(answer)}`);
}
