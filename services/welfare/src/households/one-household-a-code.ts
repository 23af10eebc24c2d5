import type { Uniqueness } from '@danvan/records';
import { RuleViolated } from '@danvan/service';
import type { Household } from './household-record.ts';

/** One code is one household of an office, as the database holds: RuleViolated `household.code`. */
export const oneHouseholdACode: Uniqueness<Household> = {
  constraint: 'household_organisation_id_code_key',
  keyOf: ({ organisationId, code }) => `(${organisationId}, ${code})`,
  refusal(household, index) {
    const code = household?.code ?? '';
    return new RuleViolated({
      rule: 'household.code',
      message: { vi: `Mã hồ sơ ${code} đã được cơ quan này dùng.`, en: `This office uses the case code ${code} already.` },
      details: { code },
      index,
    });
  },
};
