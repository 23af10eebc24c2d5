export const disbursementUp: readonly string[] = [
  `CREATE TABLE disbursement (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT disbursement_status_check CHECK (status IN ('PAID', 'CANCELLED')),
     organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
     housing_case_id uuid NOT NULL CONSTRAINT disbursement_housing_case_id_fkey REFERENCES housing_case,
     housing_budget_id uuid NOT NULL CONSTRAINT disbursement_housing_budget_id_fkey REFERENCES housing_budget,
     amount bigint NOT NULL CONSTRAINT disbursement_amount_check CHECK (amount > 0),
     paid_on date NOT NULL,
     voucher text COLLATE "C" NOT NULL,
     synthetic boolean NOT NULL,
     CONSTRAINT disbursement_pkey PRIMARY KEY (id))`,
  `COMMENT ON TABLE disbursement IS 'Payments for housing cases, in whole đồng'`,
  // A cancelled payment gives its number back.
  `CREATE UNIQUE INDEX disbursement_organisation_id_voucher_key ON disbursement (organisation_id, voucher) WHERE status <> 'CANCELLED'`,
  `CREATE INDEX disbursement_housing_case_id_idx ON disbursement (housing_case_id, paid_on, id)`,
  `CREATE INDEX disbursement_housing_budget_id_idx ON disbursement (housing_budget_id)`,
];

export const disbursementDown: readonly string[] = ['DROP TABLE disbursement'];
