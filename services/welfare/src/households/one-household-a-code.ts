import { RuleViolated } from '@danvan/service/errors';
import { refuseTaken } from '@danvan/service/refuse-taken';
import type { Household } from './household.ts';

/** One code is one household of an office, as the database holds. @throws RuleViolated `household.code` with the index */
export function refuseTakenCode<T>(records: readonly Household[], write: () => Promise<T>): Promise<T> {
  const constraint = 'household_organisation_id_code_key';
  return refuseTaken(
    { constraint, records, keyOf: ({ organisationId, code }) => `(${organisationId}, ${code})`, refusal: codeTaken },
    write,
  );
}

function codeTaken(household: Household | undefined, index: number): RuleViolated {
  const code = household?.code ?? '';
  return new RuleViolated({
    rule: 'household.code',
    message: { vi: `Mã hồ sơ ${code} đã được cơ quan này dùng.`, en: `This office uses the case code ${code} already.` },
    details: { code },
    index,
  });
}
