import type { Client } from '@danvan/demos/client';
import { roles } from '@danvan/local/roles';
import type pg from 'pg';

interface Petition {
  id: string;
  version: number;
}

const handler = roles.loader.sub;

/** What happens to a petition after it was submitted, and what each step is told. */
const steps = {
  assignPetition: { handlers: [handler] },
  acceptPetition: { resolveBy: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10) },
  answerPetition: { answer: 'Đã xem xét và thực hiện xong.' },
  closePetition: {},
};

/** From the desk to the end, one request after the other through the gateway: submit, assign, accept, answer, close. */
export async function livePetition(client: Client, organisationId: string): Promise<void> {
  let petition = await ask(client, 'submitPetition', {
    organisationId,
    kind: 'RECOMMENDATION',
    channel: 'DESK',
    sender: { name: 'Người gửi thử nghiệm', address: 'Địa chỉ thử nghiệm' },
    text: 'Đề nghị sửa đoạn đường trước cổng trường học.',
  });
  for (const [mutation, input] of Object.entries(steps)) {
    const { id, version } = petition;
    petition = await ask(client, mutation, { id, version, ...input });
  }
}

async function ask(client: Client, mutation: string, input: object): Promise<Petition> {
  const result = mutation === 'submitPetition' ? 'PetitionLodged' : 'Petition';
  const document = `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { __typename ... on ${result} { id version } ... on UserError { message } }
  }`;
  const variables = { input: { requestId: crypto.randomUUID(), ...input } };
  const answer = (await client.insist<Record<string, Petition & { __typename: string }>>(document, variables))[mutation];
  if (answer?.__typename !== result) throw new Error(`${mutation} answered ${JSON.stringify(answer)}`);
  return answer;
}

/**
 * Copies the petitions of a database of dialogues until there are so many, with all that their lives left behind: sealed contents,
 * tracking, changes and audit, sequences. One in sixteen is still to be accepted.
 */
export async function fillWithPetitions(pool: pg.Pool, count: number): Promise<void> {
  const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM petition');
  const models = rows[0]?.n ?? 0;
  if (models === 0) throw new Error('There is no petition to copy');
  const client = await pool.connect();
  try {
    await client.query('SET session_replication_role = replica'); // what a copy refers to is copied as well: no need to look for it
    for (const statement of copies) await client.query(statement, [Math.ceil(count / models) - 1]);
    await client.query('RESET session_replication_role');
    await client.query(reopenSome);
    await client.query('ANALYZE');
  } finally {
    client.release();
  }
}

const copyOf = (id: string) => `md5(${id}::text || nth)::uuid`;

/** Whatever columns a table has: those that are named are made anew, the others are as in the model. */
const copy = (table: string, columns: Record<string, string>, where = 'true') => {
  const made = Object.entries(columns).flatMap(([name, value]) => [`'${name}'`, value]);
  return `
    INSERT INTO ${table}
    SELECT copy.* FROM ${table} AS model CROSS JOIN generate_series(1, $1::int) AS nth
     CROSS JOIN LATERAL jsonb_populate_record(model, jsonb_build_object(${made})) AS copy
     WHERE ${where}`;
};

const copies = [
  copy('petition', { id: copyOf('model.id'), tracking_code: `'DV-' || upper(substr(md5(model.id::text || nth), 1, 20))` }),
  copy('petition_content', { petition_id: copyOf('model.petition_id') }),
  copy('petition_tracking', { petition_id: copyOf('model.petition_id') }),
  copy('event_sequence', { key: `${copyOf('model.key')}::text` }, `model.topic = 'danvan.dialogues.petition'`),
  copy('change', { change_id: copyOf('model.change_id'), request_id: copyOf('model.request_id') }),
  copy('change_result', { change_id: copyOf('model.change_id'), record_ids: `ARRAY[${copyOf('model.record_ids[1]')}]` }),
  copy('change_record', { change_id: copyOf('model.change_id'), record_id: copyOf('model.record_id') }),
];

const reopenSome = `
  UPDATE petition SET status = 'SUBMITTED', accepted_on = NULL, answered_on = NULL, ended_on = NULL, due_at = now() + interval '9 days'
   WHERE id::text LIKE 'a%'`;
