import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE housing_budget (
    id uuid NOT NULL, version int NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text,
    source text NOT NULL CONSTRAINT housing_budget_source_check
      CHECK (source IN ('STATE_BUDGET', 'FUND_FOR_THE_POOR', 'SOCIAL_CONTRIBUTION')),
    opened_on date NOT NULL,
    total bigint NOT NULL CONSTRAINT housing_budget_total_check CHECK (total > 0),
    committed bigint NOT NULL CONSTRAINT housing_budget_committed_check CHECK (committed BETWEEN 0 AND total),
    synthetic boolean NOT NULL,
    CONSTRAINT housing_budget_pkey PRIMARY KEY (id)
  );
  COMMENT ON TABLE housing_budget IS 'Money set aside for housing, in whole đồng';
  COMMENT ON COLUMN housing_budget.committed IS 'Amounts of its approved and completed cases; the row is locked by whoever approves';
  CREATE INDEX housing_budget_opened_on_idx ON housing_budget (opened_on DESC, id DESC);
  CREATE INDEX housing_budget_organisation_id_idx ON housing_budget (organisation_id, opened_on DESC, id DESC);
  CREATE INDEX housing_budget_area_id_idx ON housing_budget (area_id, opened_on DESC, id DESC);

  CREATE TABLE housing_case (
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
      num_nulls(approved_on, housing_budget_id, amount, deadline) IN (0, 4) AND (approved_on IS NULL OR amount > 0))
  );
  COMMENT ON TABLE housing_case IS 'Support for one household''s house; amounts in whole đồng';
  COMMENT ON COLUMN housing_case.verified_by IS 'Subject of the token that verified: it may not approve. Told in no event';
  -- A household has one case under way.
  CREATE UNIQUE INDEX housing_case_household_id_key ON housing_case (household_id) WHERE status IN ('OPENED', 'VERIFIED', 'APPROVED');
  CREATE INDEX housing_case_household_id_idx ON housing_case (household_id, opened_on, id);
  CREATE INDEX housing_case_opened_on_idx ON housing_case (opened_on DESC, id DESC);
  CREATE INDEX housing_case_organisation_id_idx ON housing_case (organisation_id, opened_on DESC, id DESC);
  CREATE INDEX housing_case_area_id_idx ON housing_case (area_id, opened_on DESC, id DESC);
  CREATE INDEX housing_case_housing_budget_id_idx ON housing_case (housing_budget_id, opened_on DESC, id DESC);
  CREATE INDEX housing_case_completed_on_idx ON housing_case (completed_on);

  CREATE TABLE disbursement (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT disbursement_status_check CHECK (status IN ('PAID', 'CANCELLED')),
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
    housing_case_id uuid NOT NULL CONSTRAINT disbursement_housing_case_id_fkey REFERENCES housing_case,
    housing_budget_id uuid NOT NULL CONSTRAINT disbursement_housing_budget_id_fkey REFERENCES housing_budget,
    amount bigint NOT NULL CONSTRAINT disbursement_amount_check CHECK (amount > 0),
    paid_on date NOT NULL,
    voucher text COLLATE "C" NOT NULL,
    synthetic boolean NOT NULL,
    CONSTRAINT disbursement_pkey PRIMARY KEY (id)
  );
  COMMENT ON TABLE disbursement IS 'Payments for housing cases, in whole đồng';
  -- A cancelled payment gives its number back.
  CREATE UNIQUE INDEX disbursement_organisation_id_voucher_key ON disbursement (organisation_id, voucher) WHERE status <> 'CANCELLED';
  CREATE INDEX disbursement_housing_case_id_idx ON disbursement (housing_case_id, paid_on, id);
  CREATE INDEX disbursement_housing_budget_id_idx ON disbursement (housing_budget_id);
`;

const down = `
  DROP TABLE disbursement;
  DROP TABLE housing_case;
  DROP TABLE housing_budget;
`;

export class CreateHousing1795478400000 implements MigrationInterface {
  name = 'CreateHousing1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
