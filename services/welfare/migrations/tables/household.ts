export const householdUp: readonly string[] = [
  `CREATE TABLE household (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT household_status_check CHECK (status IN ('REGISTERED', 'CANCELLED')),
     code text COLLATE "C" NOT NULL, organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
     registered_on date NOT NULL,
     assessments jsonb NOT NULL CONSTRAINT household_assessments_check CHECK (jsonb_typeof(assessments) = 'array'),
     synthetic boolean NOT NULL,
     CONSTRAINT household_pkey PRIMARY KEY (id))`,
  `COMMENT ON TABLE household IS 'Households under the case code of the office that answers for them; nothing about their members'`,
  `COMMENT ON COLUMN household.code IS 'Case code of the office, never a name'`,
  `COMMENT ON COLUMN household.assessments IS 'assessmentId, standard, status, from; oldest first. In the row, so that its lock and version cover them'`,
  // A cancelled record gives its code back.
  `CREATE UNIQUE INDEX household_organisation_id_code_key ON household (organisation_id, code) WHERE status <> 'CANCELLED'`,
  `CREATE INDEX household_code_idx ON household (code, id)`,
  `CREATE INDEX household_organisation_id_idx ON household (organisation_id, code, id)`,
  `CREATE INDEX household_area_id_idx ON household (area_id, code, id)`,
  `CREATE INDEX household_assessments_idx ON household USING gin (assessments jsonb_path_ops)`,
];

export const householdDown: readonly string[] = ['DROP TABLE household'];
