export const sponsorshipUp: readonly string[] = [
  `CREATE TABLE sponsorship (
     id uuid NOT NULL, version int NOT NULL,
     status text NOT NULL CONSTRAINT sponsorship_status_check CHECK (status IN ('PLEDGED', 'ENDED', 'CANCELLED')),
     organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
     child_id uuid NOT NULL CONSTRAINT sponsorship_child_id_fkey REFERENCES sponsored_child,
     sponsor_id uuid NOT NULL,
     monthly_pledge bigint NOT NULL CONSTRAINT sponsorship_monthly_pledge_check CHECK (monthly_pledge > 0),
     starts_on date NOT NULL, ends_on date NOT NULL,
     synthetic boolean NOT NULL,
     CONSTRAINT sponsorship_pkey PRIMARY KEY (id),
     CONSTRAINT sponsorship_ends_on_check CHECK (starts_on < ends_on))`,
  `COMMENT ON TABLE sponsorship IS 'What an organisation pledges for a child, in whole đồng a month; holds [starts_on, ends_on)'`,
  // A sponsor has one pledge for a child at a time.
  `CREATE UNIQUE INDEX sponsorship_child_id_sponsor_id_key ON sponsorship (child_id, sponsor_id) WHERE status = 'PLEDGED'`,
  `CREATE INDEX sponsorship_child_id_idx ON sponsorship (child_id, starts_on, id)`,
  `CREATE INDEX sponsorship_starts_on_idx ON sponsorship (starts_on DESC, id DESC)`,
  `CREATE INDEX sponsorship_sponsor_id_idx ON sponsorship (sponsor_id, starts_on DESC, id DESC)`,
  `CREATE INDEX sponsorship_organisation_id_idx ON sponsorship (organisation_id, starts_on DESC, id DESC)`,
  `CREATE INDEX sponsorship_area_id_idx ON sponsorship (area_id, starts_on DESC, id DESC)`,
];

export const sponsorshipDown: readonly string[] = ['DROP TABLE sponsorship'];
