import { type Context, loadById, perRequest, selectOf } from '@danvan/service';
import { openContent, type PetitionContent } from './petition-content.ts';
import { type SealedContent, sealedContentTable } from './sealed-content.ts';

/** What a petition says, for a caller whom `assertHandledBy` let through. All that one tick asks for take one statement. */
export function loadPetitionContent(ctx: Context, petitionId: string): Promise<PetitionContent | undefined> {
  return perRequest(ctx, loadPetitionContent, () => loadById((ids) => readPetitionContents(ctx, ids))).load(petitionId);
}

/**
 * Opens what petitions say. Who reads which one is noted first, by the same statement: nothing is opened that is not noted. One statement,
 * however many.
 */
async function readPetitionContents(ctx: Context, petitionIds: readonly string[]): Promise<(PetitionContent & { id: string })[]> {
  const { actor, correlationId, database, encryption } = ctx;
  const sealed = await database.query<SealedContent>(
    `WITH asked AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS asked (petition_id, reading_id)),
          noted AS (INSERT INTO petition_reading (reading_id, petition_id, reader, at, correlation_id)
                    SELECT reading_id, petition_id, $3, $4, $5 FROM asked RETURNING petition_id)
     SELECT ${selectOf(sealedContentTable, 'c')} FROM petition_content c JOIN noted ON noted.petition_id = c.petition_id`,
    [petitionIds, petitionIds.map(() => ctx.newId()), actor?.sub, ctx.now(), correlationId],
  );
  return sealed.map((one) => ({ id: one.petitionId, ...openContent(encryption, one) }));
}
