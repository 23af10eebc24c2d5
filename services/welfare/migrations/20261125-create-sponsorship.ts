import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE sponsored_child (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT sponsored_child_status_check CHECK (status IN ('REGISTERED', 'CANCELLED')),
    code text COLLATE "C" NOT NULL, organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
    registered_on date NOT NULL,
    pledges_end_on date NOT NULL CONSTRAINT sponsored_child_pledges_end_on_check CHECK (extract(day FROM pledges_end_on) = 1),
    synthetic boolean NOT NULL,
    CONSTRAINT sponsored_child_pkey PRIMARY KEY (id)
  );
  COMMENT ON TABLE sponsored_child IS 'Children that sponsors are sought for, under the case code of the office that answers for them';
  COMMENT ON COLUMN sponsored_child.code IS 'Case code of the office, never a name';
  COMMENT ON COLUMN sponsored_child.pledges_end_on IS 'First day of the month after the child turns 18: all that is kept of its birth';
  -- A cancelled record gives its code back.
  CREATE UNIQUE INDEX sponsored_child_organisation_id_code_key ON sponsored_child (organisation_id, code) WHERE status <> 'CANCELLED';
  CREATE INDEX sponsored_child_code_idx ON sponsored_child (code, id);
  CREATE INDEX sponsored_child_organisation_id_idx ON sponsored_child (organisation_id, code, id);
  CREATE INDEX sponsored_child_area_id_idx ON sponsored_child (area_id, code, id);

  CREATE TABLE sponsorship (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT sponsorship_status_check CHECK (status IN ('PLEDGED', 'ENDED', 'CANCELLED')),
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
    child_id uuid NOT NULL CONSTRAINT sponsorship_child_id_fkey REFERENCES sponsored_child,
    sponsor_id uuid NOT NULL,
    monthly_pledge bigint NOT NULL CONSTRAINT sponsorship_monthly_pledge_check CHECK (monthly_pledge > 0),
    starts_on date NOT NULL, ends_on date NOT NULL,
    synthetic boolean NOT NULL,
    CONSTRAINT sponsorship_pkey PRIMARY KEY (id),
    CONSTRAINT sponsorship_ends_on_check CHECK (starts_on < ends_on)
  );
  COMMENT ON TABLE sponsorship IS 'What an organisation pledges for a child, in whole đồng a month; holds [starts_on, ends_on)';
  -- A sponsor has one pledge for a child at a time.
  CREATE UNIQUE INDEX sponsorship_child_id_sponsor_id_key ON sponsorship (child_id, sponsor_id) WHERE status = 'PLEDGED';
  CREATE INDEX sponsorship_child_id_idx ON sponsorship (child_id, starts_on, id);
  CREATE INDEX sponsorship_starts_on_idx ON sponsorship (starts_on DESC, id DESC);
  CREATE INDEX sponsorship_sponsor_id_idx ON sponsorship (sponsor_id, starts_on DESC, id DESC);
  CREATE INDEX sponsorship_organisation_id_idx ON sponsorship (organisation_id, starts_on DESC, id DESC);
  CREATE INDEX sponsorship_area_id_idx ON sponsorship (area_id, starts_on DESC, id DESC);
`;

const down = `
  DROP TABLE sponsorship;
  DROP TABLE sponsored_child;
`;

export class CreateSponsorship1795564800000 implements MigrationInterface {
  name = 'CreateSponsorship1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
