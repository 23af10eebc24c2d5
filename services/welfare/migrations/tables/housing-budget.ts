export const housingBudgetUp: readonly string[] = [
  `CREATE TABLE housing_budget (
     id uuid NOT NULL, version int NOT NULL,
     organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text,
     source text NOT NULL CONSTRAINT housing_budget_source_check
       CHECK (source IN ('STATE_BUDGET', 'FUND_FOR_THE_POOR', 'SOCIAL_CONTRIBUTION')),
     opened_on date NOT NULL,
     total bigint NOT NULL CONSTRAINT housing_budget_total_check CHECK (total > 0),
     committed bigint NOT NULL CONSTRAINT housing_budget_committed_check CHECK (committed BETWEEN 0 AND total),
     synthetic boolean NOT NULL,
     CONSTRAINT housing_budget_pkey PRIMARY KEY (id))`,
  `COMMENT ON TABLE housing_budget IS 'Money set aside for housing, in whole đồng'`,
  `COMMENT ON COLUMN housing_budget.committed IS 'Amounts of its approved and completed cases; the row is locked by whoever approves'`,
  `CREATE INDEX housing_budget_opened_on_idx ON housing_budget (opened_on DESC, id DESC)`,
  `CREATE INDEX housing_budget_organisation_id_idx ON housing_budget (organisation_id, opened_on DESC, id DESC)`,
  `CREATE INDEX housing_budget_area_id_idx ON housing_budget (area_id, opened_on DESC, id DESC)`,
];

export const housingBudgetDown: readonly string[] = ['DROP TABLE housing_budget'];
