import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE petition (
    id uuid NOT NULL, version int NOT NULL, organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text,
    synthetic boolean NOT NULL,
    kind text NOT NULL CONSTRAINT petition_kind_check CHECK (kind IN ('COMPLAINT', 'RECOMMENDATION', 'FEEDBACK')),
    channel text NOT NULL CONSTRAINT petition_channel_check CHECK (channel IN ('DESK', 'POST', 'ONLINE')),
    instance text NOT NULL CONSTRAINT petition_instance_check CHECK (instance = 'FIRST' OR (instance = 'SECOND' AND kind = 'COMPLAINT')),
    status text NOT NULL CONSTRAINT petition_status_check CHECK (status IN (
      'DRAFT', 'SUBMITTED', 'ACCEPTED', 'ANSWERED', 'DECIDED', 'CLOSED', 'GUIDED', 'FORWARDED', 'RETURNED', 'FILED', 'WITHDRAWN')),
    submitted_on date NOT NULL, received_on date, accepted_on date, answered_on date, ended_on date,
    due_at timestamptz, due_rule text, is_due_provisional boolean NOT NULL, overdue_at timestamptz,
    complexity text[] NOT NULL, is_remote boolean NOT NULL, outcome text, return_reason text, filing_reason text, forwarded_to_id uuid,
    tracking_code text NOT NULL, handlers text[] NOT NULL, contact_post text,
    CONSTRAINT petition_pkey PRIMARY KEY (id),
    CONSTRAINT petition_tracking_code_key UNIQUE (tracking_code),
    CONSTRAINT petition_due_at_check CHECK (status NOT IN ('SUBMITTED', 'ACCEPTED') OR due_at IS NOT NULL)
  );
  COMMENT ON TABLE petition IS 'Complaints, recommendations and feedback, one row each as it stands now: no name, no contact, no text. Never a denunciation';
  COMMENT ON COLUMN petition.received_on IS 'Starts the clock and fixes the legal regime; null while an online complaint is a draft';
  COMMENT ON COLUMN petition.due_rule IS 'The clock rule that due_at follows, or STATED for a day that the head named';
  COMMENT ON COLUMN petition.overdue_at IS 'When it was told that due_at had passed; null again when the next clock starts';
  COMMENT ON COLUMN petition.handlers IS 'Accounts (sub) that may read its content and answer or decide it';
  COMMENT ON COLUMN petition.contact_post IS 'A post or an office to ask, as the head stated it';
  CREATE INDEX petition_organisation_id_idx ON petition (organisation_id, submitted_on DESC, id DESC);
  CREATE INDEX petition_status_idx ON petition (organisation_id, status, submitted_on DESC, id DESC);
  CREATE INDEX petition_kind_idx ON petition (organisation_id, kind, submitted_on DESC, id DESC);
  CREATE INDEX petition_handlers_idx ON petition USING gin (handlers);
  CREATE INDEX petition_due_at_idx ON petition (organisation_id, due_at) WHERE status IN ('SUBMITTED', 'ACCEPTED');
  CREATE INDEX petition_overdue_idx ON petition (due_at) WHERE overdue_at IS NULL AND status IN ('SUBMITTED', 'ACCEPTED');

  CREATE TABLE petition_content (
    petition_id uuid NOT NULL, sender_name bytea NOT NULL, sender_contact bytea NOT NULL, text bytea NOT NULL, answer bytea,
    CONSTRAINT petition_content_pkey PRIMARY KEY (petition_id),
    CONSTRAINT petition_content_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petition
  );
  COMMENT ON TABLE petition_content IS 'What petitions say and whose they are: each value AES-256-GCM, bound to its row and column, key id in front';

  CREATE TABLE petition_tracking (
    petition_id uuid NOT NULL, secret_hash bytea NOT NULL,
    CONSTRAINT petition_tracking_pkey PRIMARY KEY (petition_id),
    CONSTRAINT petition_tracking_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petition
  );
  COMMENT ON TABLE petition_tracking IS 'Salt and scrypt hash of the secret that opens a petition''s status to its sender';

  CREATE TABLE petition_tracking_try (
    tracking_code text NOT NULL, tries int NOT NULL, since timestamptz NOT NULL,
    CONSTRAINT petition_tracking_try_pkey PRIMARY KEY (tracking_code)
  );
  COMMENT ON TABLE petition_tracking_try IS 'Tries on a tracking code, known or not, since the window began; gone after a right one';
  CREATE INDEX petition_tracking_try_since_idx ON petition_tracking_try (since);

  CREATE TABLE petition_reading (
    reading_id uuid NOT NULL, petition_id uuid NOT NULL, reader text NOT NULL, at timestamptz NOT NULL, correlation_id text NOT NULL,
    CONSTRAINT petition_reading_pkey PRIMARY KEY (reading_id),
    CONSTRAINT petition_reading_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES petition
  );
  COMMENT ON TABLE petition_reading IS 'Who read the content of which petition, when; rows are only ever added';
  CREATE INDEX petition_reading_petition_id_idx ON petition_reading (petition_id, at DESC);
`;

const down = `
  DROP TABLE petition_reading;
  DROP TABLE petition_tracking_try;
  DROP TABLE petition_tracking;
  DROP TABLE petition_content;
  DROP TABLE petition;
`;

export class CreatePetitions1795312800000 implements MigrationInterface {
  name = 'CreatePetitions1795312800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
