import { type Encryption, selectOf, type Tx } from '@danvan/service';
import type { Database } from '@danvan/service/database';
import { openContent, sealAnswer, sealContent } from './petition-content.ts';
import { type SealedContent, sealedContentTable } from './sealed-content.ts';

const atOnce = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Brings all contents under the current key, so that older keys can go; tells how many it sealed anew. Safe to repeat and to break off:
 * each batch commits by itself, and what is current already is left as it is.
 */
export async function resealContents(database: Database, encryption: Encryption): Promise<number> {
  const origin = {
    source: 'urn:danvan:service:dialogues:reseal',
    correlationId: 'reseal',
    synthetic: false,
    now: () => new Date(),
  };
  let count = 0;
  for (let after: string | undefined = beforeAll; after !== undefined; ) {
    const from: string = after;
    const batch = await database.transaction(origin, (tx) => resealBatchIn(tx, encryption, from));
    count += batch.count;
    after = batch.last;
  }
  return count;
}

async function resealBatchIn(
  tx: Tx,
  encryption: Encryption,
  after: string,
): Promise<{ count: number; last: string | undefined }> {
  const contents = await tx.query<SealedContent>(
    `SELECT ${selectOf(sealedContentTable, 'c')} FROM petition_content c WHERE c.petition_id > $1
      ORDER BY c.petition_id LIMIT ${atOnce} FOR UPDATE`,
    [after],
  );
  const outdated = contents.filter(({ petitionId: _id, ...sealed }) =>
    Object.values(sealed).some((value) => value !== null && encryption.isOutdated(value)),
  );
  for (const content of outdated) await resealIn(tx, encryption, content);
  return { count: outdated.length, last: contents.at(-1)?.petitionId };
}

async function resealIn(tx: Tx, encryption: Encryption, content: SealedContent): Promise<void> {
  const { petitionId } = content;
  const open = openContent(encryption, content);
  const { senderName, senderContact, otherRepresentatives, text } = sealContent(encryption, petitionId, open);
  const answer = open.answer && sealAnswer(encryption, petitionId, open.answer);
  await tx.query(
    `UPDATE petition_content SET sender_name = $2, sender_contact = $3, other_representatives = $4, text = $5, answer = $6
      WHERE petition_id = $1`,
    [petitionId, senderName, senderContact, otherRepresentatives, text, answer],
  );
}
