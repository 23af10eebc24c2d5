import { violatedConstraint } from '@danvan/service/describe-error';
import { RuleViolated } from '@danvan/service/errors';
import type { Household } from './household.ts';

/** One code is one household of an office, as the database holds. @throws RuleViolated `household.code` with the index */
export async function refuseTakenCode<T>(households: readonly Household[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) !== 'household_organisation_id_code_key') throw error;
    // PostgreSQL names the key that was there before; where one request brings a code twice, the later one is refused.
    const { detail = '' } = (error as { driverError?: { detail?: string } }).driverError ?? {};
    const index = households.findLastIndex(({ organisationId, code }) => detail.includes(`(${organisationId}, ${code})`));
    throw codeTaken(households[index]?.code ?? '', index);
  }
}

function codeTaken(code: string, index: number): RuleViolated {
  return new RuleViolated({
    rule: 'household.code',
    message: { vi: `Mã hồ sơ ${code} đã được cơ quan này dùng.`, en: `This office uses the case code ${code} already.` },
    details: { code },
    index,
  });
}
