import { randomUUID } from 'node:crypto';
import type { TestFederation } from '@danvan/testing/test-federation';
import type { Caller } from '@danvan/testing/test-tokens';
import { body } from '../demonstration/generate.ts';
import { newCanary, newNumber } from './canaries.ts';

/** What must not be found, by what it is. */
export const personal = {
  senderName: newCanary(),
  senderAddress: newCanary(),
  senderPhone: newNumber(),
  senderEmail: newCanary(),
  representativeName: newCanary(),
  representativeAddress: newCanary(),
  text: newCanary(),
  decision: newCanary(),
  onlineName: newCanary(),
  onlineText: newCanary(),
  answer: newCanary(),
  official: newCanary(),
};

const ward = body('Phường Văn Chương', 'PEOPLES_COMMITTEE');
const officer: Caller = {
  sub: 'privacy-officer',
  organisationId: ward,
  scopes: ['petition:submit', 'petition:handle', 'petition:assign'],
};

/** Petitions through their lives and an official, each with canaries, and a public title with the control. */
export async function enterPersonalData(federation: TestFederation, { control }: { control: string }): Promise<void> {
  const run = runner(federation);
  const sender = {
    name: `Nguyễn Thị ${personal.senderName}`,
    address: `Số 5 ngõ ${personal.senderAddress}`,
    phone: personal.senderPhone,
    email: `${personal.senderEmail}@example.vn`,
  };
  const representative = { name: `Bà ${personal.representativeName}`, address: personal.representativeAddress };
  const complaint = await run('submitPetition', {
    ...{ organisationId: ward, kind: 'COMPLAINT', channel: 'DESK', sender, text: `Tôi khiếu nại ${personal.text}` },
    ...{ senderCount: 6, otherRepresentatives: [representative] },
  });
  const id = complaint.id;
  await run('assignPetition', { id, version: 1, handlers: [officer.sub] });
  await run('acceptPetition', { id, version: 2, hasJointPapers: true });
  const { data } = await federation.graphql(
    `{ petition(id: "${id}") { content { senderName text otherRepresentatives { name } } } }`,
    {},
    { as: officer },
  );
  if (!JSON.stringify(data).includes(personal.representativeName)) throw new Error('The handler does not read it');
  await run('decidePetition', { id, version: 3, outcome: 'RIGHT', answer: `Quyết định ${personal.decision}` });
  await enterFeedback(run);
  await run('registerPerson', { name: `Trần Văn ${personal.official}` }, 'administrator');
  const survey = { organisationId: ward, date: '2024-03-03', title: control, agenciesSurveyed: 1 };
  await run('recordSurvey', { survey }, 'administrator');
}

type Run = ReturnType<typeof runner>;

/** Sent without an account, answered by an officer. */
async function enterFeedback(run: Run): Promise<void> {
  const sender = { name: personal.onlineName, address: 'Hà Nội' };
  const { id } = await run(
    'submitPetitionOnline',
    { organisationId: ward, kind: 'FEEDBACK', sender, text: personal.onlineText },
    'nobody',
  );
  await run('assignPetition', { id, version: 1, handlers: [officer.sub] });
  await run('acceptPetition', { id, version: 2, resolveBy: '2099-12-31' });
  await run('answerPetition', { id, version: 3, answer: personal.answer });
}

function runner(federation: TestFederation) {
  return async (mutation: string, input: object, as: Caller | 'nobody' = officer): Promise<{ id: string }> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const { data, errors } = await federation.graphql<Record<string, { id: string }>>(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { __typename ${fragmentOf(mutation)} } }`,
      { input: { requestId: randomUUID(), ...input } },
      as === 'nobody' ? {} : { as },
    );
    const made = data?.[mutation];
    if (made?.id === undefined) throw new Error(`${mutation}: ${JSON.stringify(errors ?? data)}`);
    return made;
  };
}

const results: Record<string, string> = { submitPetition: 'PetitionLodged', submitPetitionOnline: 'PetitionLodged' };

/** The record that the mutation answers with. */
function fragmentOf(mutation: string): string {
  const type = results[mutation] ?? mutation.replace(/^[a-z]+/, '');
  return `... on ${type} { id }`;
}
