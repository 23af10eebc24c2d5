import type { Queryable } from '@danvan/directory';
import { isInForce, type PovertyStandard } from './poverty-standard.rules.ts';

/** A handful of rows: oldest first. */
export async function findStandards(database: Queryable, asOf?: string | null): Promise<PovertyStandard[]> {
  const standards = await database.query<PovertyStandard>(
    `SELECT code, legal_basis AS "legalBasis", valid_from AS "validFrom", valid_to AS "validTo" FROM poverty_standard ORDER BY valid_from, code`,
  );
  return asOf ? standards.filter((standard) => isInForce(standard, asOf)) : standards;
}
