export const housingCaseUp: readonly string[] = [
  `CREATE TABLE housing_case (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT housing_case_status_check
       CHECK (status IN ('OPENED', 'VERIFIED', 'APPROVED', 'COMPLETED', 'CANCELLED')),
     organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
     household_id uuid NOT NULL CONSTRAINT housing_case_household_id_fkey REFERENCES household,
     work text NOT NULL CONSTRAINT housing_case_work_check CHECK (work IN ('NEW', 'REPAIR')),
     opened_on date NOT NULL, verified_on date, verified_by text, approved_on date, completed_on date,
     housing_budget_id uuid CONSTRAINT housing_case_housing_budget_id_fkey REFERENCES housing_budget,
     amount bigint, deadline date,
     paid bigint NOT NULL,
     synthetic boolean NOT NULL,
     CONSTRAINT housing_case_pkey PRIMARY KEY (id),
     CONSTRAINT housing_case_paid_check CHECK (paid BETWEEN 0 AND coalesce(amount, 0)),
     CONSTRAINT housing_case_approved_check CHECK (
       num_nulls(approved_on, housing_budget_id, amount, deadline) IN (0, 4) AND (approved_on IS NULL OR amount > 0)))`,
  `COMMENT ON TABLE housing_case IS 'Support for one household''s house; amounts in whole đồng'`,
  `COMMENT ON COLUMN housing_case.verified_by IS 'Subject of the token that verified: it may not approve. Told in no event'`,
  // A household has one case under way.
  `CREATE UNIQUE INDEX housing_case_household_id_key ON housing_case (household_id) WHERE status IN ('OPENED', 'VERIFIED', 'APPROVED')`,
  `CREATE INDEX housing_case_household_id_idx ON housing_case (household_id, opened_on, id)`,
  `CREATE INDEX housing_case_opened_on_idx ON housing_case (opened_on DESC, id DESC)`,
  `CREATE INDEX housing_case_organisation_id_idx ON housing_case (organisation_id, opened_on DESC, id DESC)`,
  `CREATE INDEX housing_case_area_id_idx ON housing_case (area_id, opened_on DESC, id DESC)`,
  `CREATE INDEX housing_case_housing_budget_id_idx ON housing_case (housing_budget_id, opened_on DESC, id DESC)`,
  `CREATE INDEX housing_case_completed_on_idx ON housing_case (completed_on)`,
];

export const housingCaseDown: readonly string[] = ['DROP TABLE housing_case'];
