export const sponsoredChildUp: readonly string[] = [
  `CREATE TABLE sponsored_child (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT sponsored_child_status_check CHECK (status IN ('REGISTERED', 'CANCELLED')),
     code text COLLATE "C" NOT NULL, organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
     registered_on date NOT NULL,
     pledges_end_on date NOT NULL CONSTRAINT sponsored_child_pledges_end_on_check CHECK (extract(day FROM pledges_end_on) = 1),
     synthetic boolean NOT NULL,
     CONSTRAINT sponsored_child_pkey PRIMARY KEY (id))`,
  `COMMENT ON TABLE sponsored_child IS 'Children that sponsors are sought for, under the case code of the office that answers for them'`,
  `COMMENT ON COLUMN sponsored_child.code IS 'Case code of the office, never a name'`,
  `COMMENT ON COLUMN sponsored_child.pledges_end_on IS 'First day of the month after the child turns 18: all that is kept of its birth'`,
  // A cancelled record gives its code back.
  `CREATE UNIQUE INDEX sponsored_child_organisation_id_code_key ON sponsored_child (organisation_id, code) WHERE status <> 'CANCELLED'`,
  `CREATE INDEX sponsored_child_code_idx ON sponsored_child (code, id)`,
  `CREATE INDEX sponsored_child_organisation_id_idx ON sponsored_child (organisation_id, code, id)`,
  `CREATE INDEX sponsored_child_area_id_idx ON sponsored_child (area_id, code, id)`,
];

export const sponsoredChildDown: readonly string[] = ['DROP TABLE sponsored_child'];
