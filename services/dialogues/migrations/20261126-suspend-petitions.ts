import type { MigrationInterface, QueryRunner } from 'typeorm';

// Suspension, termination and petitions of several people; the list of an area.
const up = `
  ALTER TABLE petition
    ADD sender_count int NOT NULL DEFAULT 1 CONSTRAINT petition_sender_count_check CHECK (sender_count > 0),
    ADD has_joint_papers boolean NOT NULL DEFAULT false,
    ADD suspended_on date,
    ADD suspended_days int NOT NULL DEFAULT 0,
    ADD suspension_reason text,
    ADD termination_reason text,
    ADD CONSTRAINT petition_suspended_on_check
      CHECK ((suspended_on IS NULL) = (status <> 'SUSPENDED') AND (suspension_reason IS NULL) = (suspended_on IS NULL));

  ALTER TABLE petition
    DROP CONSTRAINT petition_status_check,
    ADD CONSTRAINT petition_status_check CHECK (status IN (
      'DRAFT', 'SUBMITTED', 'ACCEPTED', 'ANSWERED', 'DECIDED', 'CLOSED', 'GUIDED', 'FORWARDED', 'RETURNED', 'FILED', 'WITHDRAWN',
      'SUSPENDED', 'TERMINATED'));
  COMMENT ON COLUMN petition.sender_count IS 'How many people sent it together; who they are stands in petition_content alone';
  COMMENT ON COLUMN petition.has_joint_papers IS 'Signatures of all and the paper that names their representatives were there when it was taken on';
  COMMENT ON COLUMN petition.suspended_on IS 'Since when its settling waits; null while it does not';
  COMMENT ON COLUMN petition.suspended_days IS 'Days of earlier suspensions, which due_at does not count';

  ALTER TABLE petition_content ADD other_representatives bytea;
  COMMENT ON COLUMN petition_content.other_representatives IS 'Name and contact of who speaks for the senders besides sender_name, sealed as one JSON array';
  CREATE INDEX petition_area_id_idx ON petition (area_id, submitted_on DESC, id DESC);
`;

const down = `
  DROP INDEX petition_area_id_idx;
  ALTER TABLE petition_content DROP other_representatives;
  ALTER TABLE petition DROP CONSTRAINT petition_suspended_on_check;
  ALTER TABLE petition
    DROP CONSTRAINT petition_status_check,
    ADD CONSTRAINT petition_status_check CHECK (status IN (
      'DRAFT', 'SUBMITTED', 'ACCEPTED', 'ANSWERED', 'DECIDED', 'CLOSED', 'GUIDED', 'FORWARDED', 'RETURNED', 'FILED', 'WITHDRAWN'));
  ALTER TABLE petition DROP sender_count, DROP has_joint_papers, DROP suspended_on, DROP suspended_days, DROP suspension_reason,
    DROP termination_reason;
`;

export class SuspendPetitions1795651200000 implements MigrationInterface {
  name = 'SuspendPetitions1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
