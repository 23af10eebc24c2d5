import type { Context } from '@danvan/service/context';
import { selectOf } from '@danvan/service/record-columns';
import { petitionContentTable, type SealedContent } from './petition-content.table.ts';
import { openContent, type PetitionContent } from './petition-content.ts';

/**
 * Opens what petitions say, for a caller whom `assertHandledBy` let through. Who reads which one is noted first, by the same statement:
 * nothing is opened that is not noted. One statement, however many.
 */
export async function readPetitionContents(
  ctx: Context,
  petitionIds: readonly string[],
): Promise<(PetitionContent & { id: string })[]> {
  const { actor, correlationId, database, encryption } = ctx;
  const sealed = await database.query<SealedContent>(
    `WITH asked AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS asked (petition_id, reading_id)),
          noted AS (INSERT INTO petition_reading (reading_id, petition_id, reader, at, correlation_id)
                    SELECT reading_id, petition_id, $3, $4, $5 FROM asked RETURNING petition_id)
     SELECT ${selectOf(petitionContentTable, 'c')} FROM petition_content c JOIN noted ON noted.petition_id = c.petition_id`,
    [petitionIds, petitionIds.map(() => ctx.newId()), actor?.sub, ctx.now(), correlationId],
  );
  return sealed.map((one) => ({ id: one.petitionId, ...openContent(encryption, one) }));
}
