import { randomUUID } from 'node:crypto';
import type { TestFederation } from '@danvan/testing/test-federation';
import { body, unitNamed } from '../demonstration/generate.ts';
import { newCanary, newNumber } from './canaries.ts';

/** What somebody puts where it does not belong. */
export const canariesOfBadRequests = { misplacedName: newCanary(), misplacedText: newCanary(), misplacedPhone: newNumber() };

const { misplacedName: name, misplacedText: text, misplacedPhone: phone } = canariesOfBadRequests;
const ward = body('Phường Văn Chương', 'PEOPLES_COMMITTEE');
const areaId = unitNamed('Phường Văn Chương').id;

/** A request that is refused, at the gateway or at a service of its own. */
export interface BadRequest {
  title: string;
  payload: string;
  /** @default With the administrator's token */
  token?: string;
  /** Added to the address. */
  search?: string;
}

const asked = (title: string, query: string, variables: object = {}): BadRequest => ({
  title,
  payload: JSON.stringify({ query, variables }),
});
const mutation = (title: string, field: string, input: object): BadRequest => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const answer = '__typename ... on UserError { message } ... on InvalidInput { issues { path message } }';
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${answer} } }`;
  return asked(title, query, { input: { requestId: randomUUID(), ...input } });
};

const petition = { organisationId: ward, kind: 'COMPLAINT', channel: 'DESK', sender: { name, address: name }, text };
const household = { organisationId: ward, areaId, registeredOn: '2024-01-02' };

export const badRequests: readonly BadRequest[] = [
  mutation('a denunciation', 'submitPetition', { ...petition, kind: 'DENUNCIATION' }),
  mutation('a telephone that is none', 'submitPetition', { ...petition, sender: { name, address: name, phone: `${phone}x` } }),
  mutation('a text that is too long', 'submitPetition', { ...petition, text: text.repeat(1_200) }),
  mutation('too many representatives', 'submitPetition', { ...petition, otherRepresentatives: Array(3).fill(petition.sender) }),
  mutation('a kind that is none', 'submitPetition', { ...petition, kind: name }),
  mutation('a field that is none', 'submitPetition', { ...petition, nickname: text }),
  mutation('a number where an object is due', 'submitPetition', { ...petition, sender: name }),
  mutation('a day that is none', 'submitPetition', { ...petition, receivedOn: text }),
  mutation('an organisation that is none', 'submitPetition', { ...petition, organisationId: name }),
  mutation('an identity that is another', 'confirmPetition', { id: randomUUID(), version: 1, senderName: name }),
  mutation('a household under a name', 'registerHousehold', { household: { ...household, code: `Ông ${name}` } }),
  mutation('a household under a telephone', 'registerHousehold', { household: { ...household, code: phone } }),
  mutation('a child under a name', 'registerSponsoredChild', { child: { ...household, code: name, birthMonth: text } }),
  mutation('a sponsor by name', 'pledgeSponsorship', {
    sponsorship: { childId: randomUUID(), sponsorId: name, monthlyPledge: phone, startsOn: '2024-01-02' },
  }),
  mutation('an amount in words', 'pledgeSponsorship', {
    sponsorship: { childId: randomUUID(), sponsorId: randomUUID(), monthlyPledge: text, startsOn: '2024-01-02' },
  }),
  asked('a secret that is wrong', `{ trackPetition(code: "${name}", secret: "${text}") { status } }`),
  asked('an id that is none', `{ petition(id: "${name}") { id } }`),
  asked('an argument that nobody knows', `{ petition(id: "${randomUUID()}", name: "${text}") { id } }`),
  asked(
    'a value in the query',
    `mutation { submitPetition(input: { kind: ${name}, text: "${text}", sender: 5 }) { __typename } }`,
  ),
  asked('a query that cannot be read', `{ petition(id: "${text} `),
  asked('a variable that nobody declared', '{ petition(id: $id) { id } }', { id: name }),
  asked('a variable of another type', 'query ($first: Int) { dialogues(first: $first) { totalCount } }', { first: name }),
  asked('a cursor that is none', `{ dialogues(after: "${name}") { totalCount } }`),
  { title: 'no JSON', payload: `{ "query": "${text}` },
  { title: 'another JSON', payload: JSON.stringify([name, text]) },
  { title: 'an address with words in it', payload: '{}', search: `?name=${name}&text=${text}` },
  { ...asked('a token that is none', '{ petition(id: "x") { id } }'), token: `${name}.${text}.${phone}` },
];

/** Both answers to it, the gateway's and the service's own, with their headers. */
export async function send(federation: TestFederation, request: BadRequest): Promise<string> {
  const service = request.payload.includes('ousehold') || request.payload.includes('onsor') ? 'welfare' : 'dialogues';
  const token = request.token ?? (await federation.issuer.tokenFor('administrator'));
  const answers = [federation.url, federation.urls[service] ?? ''].map(async (url) => {
    const answer = await fetch(`${url}${request.search ?? ''}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: request.payload,
    });
    return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
  });
  return (await Promise.all(answers)).join('\n');
}
