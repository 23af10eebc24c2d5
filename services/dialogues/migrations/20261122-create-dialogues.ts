import { directoryDown, directoryUp } from '@danvan/directory/migrations/0001-directory';
import { consumerDown, consumerUp } from '@danvan/events/migrations/0001-consumer';
import { outboxDown, outboxUp } from '@danvan/events/migrations/0001-outbox';
import { changeDown, changeUp } from '@danvan/service/migrations/0001-change';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE notice_rule (
    organisation_kind text NOT NULL, area_level text NOT NULL, days int NOT NULL CONSTRAINT notice_rule_days_check CHECK (days >= 0),
    legal_basis text NOT NULL, verified boolean NOT NULL, valid_from date NOT NULL, valid_to date,
    CONSTRAINT notice_rule_pkey PRIMARY KEY (organisation_kind, area_level, valid_from)
  );
  COMMENT ON TABLE notice_rule IS 'How many days ahead which organisations announce a dialogue, in force [valid_from, valid_to) on the day of the announcement';
  COMMENT ON COLUMN notice_rule.verified IS 'Whether the wording was read in the official text';
  -- Before 2025-07-01 no article with a notice period was found, so none stands here. The wording of art. 43 was read in a close
  -- paraphrase only: not verified.
  INSERT INTO notice_rule (organisation_kind, area_level, days, legal_basis, verified, valid_from, valid_to)
    VALUES ('PEOPLES_COMMITTEE', 'COMMUNE', 7, 'Luật 72/2025/QH15, Điều 43', false, '2025-07-01', NULL);

  CREATE TABLE dialogue (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    kind text NOT NULL CONSTRAINT dialogue_kind_check CHECK (kind IN ('PERIODIC', 'AD_HOC', 'UNSPECIFIED')),
    scheduled_on date,
    held_on date,
    co_organiser_ids uuid[] NOT NULL,
    attendees int,
    opinions_raised int,
    answered_on_spot int,
    chaired_by text,
    CONSTRAINT dialogue_date_check CHECK (date = coalesce(held_on, scheduled_on)),
    CONSTRAINT dialogue_held_on_check CHECK (status = 'CANCELLED' OR (status = 'HELD') = (held_on IS NOT NULL)),
    CONSTRAINT dialogue_answered_on_spot_check CHECK (answered_on_spot <= opinions_raised),
    CONSTRAINT dialogue_co_organiser_ids_check CHECK (organisation_id <> ALL (co_organiser_ids)),
    CONSTRAINT dialogue_pkey PRIMARY KEY (id),
    CONSTRAINT dialogue_status_check CHECK (status IN ('ANNOUNCED', 'HELD', 'CANCELLED'))
  );
  COMMENT ON TABLE dialogue IS 'Dialogues announced, held or entered afterwards, one row each as it stands now; only HELD counts';
  COMMENT ON COLUMN dialogue.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN dialogue.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX dialogue_date_idx ON dialogue (date DESC, id DESC);
  CREATE INDEX dialogue_organisation_id_idx ON dialogue (organisation_id, date DESC, id DESC);
  CREATE INDEX dialogue_area_id_idx ON dialogue (area_id, date DESC, id DESC);
  CREATE INDEX dialogue_status_idx ON dialogue (status, date DESC, id DESC);
  CREATE INDEX dialogue_kind_idx ON dialogue (kind, date DESC, id DESC);
  COMMENT ON COLUMN dialogue.chaired_by IS 'The post of whoever led it; never a name';
  COMMENT ON COLUMN dialogue.co_organiser_ids IS 'Who else organised it; it does not count for them';

  CREATE TABLE supervision (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    form text NOT NULL,
    subject text,
    CONSTRAINT supervision_pkey PRIMARY KEY (id),
    CONSTRAINT supervision_status_check CHECK (status IN ('RECORDED', 'CANCELLED'))
  );
  COMMENT ON TABLE supervision IS 'Supervisions done, one row each as it stands now; only RECORDED counts';
  COMMENT ON COLUMN supervision.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN supervision.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX supervision_date_idx ON supervision (date DESC, id DESC);
  CREATE INDEX supervision_organisation_id_idx ON supervision (organisation_id, date DESC, id DESC);
  CREATE INDEX supervision_area_id_idx ON supervision (area_id, date DESC, id DESC);
  CREATE INDEX supervision_status_idx ON supervision (status, date DESC, id DESC);
  CREATE INDEX supervision_form_idx ON supervision (form, date DESC, id DESC);
  COMMENT ON COLUMN supervision.subject IS 'Free text, the policy, work or body supervised: in no event, audit row or log';

  CREATE TABLE criticism (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    form text NOT NULL,
    CONSTRAINT criticism_pkey PRIMARY KEY (id),
    CONSTRAINT criticism_status_check CHECK (status IN ('RECORDED', 'CANCELLED'))
  );
  COMMENT ON TABLE criticism IS 'Social criticisms of drafts, one row each as it stands now; only RECORDED counts';
  COMMENT ON COLUMN criticism.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN criticism.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX criticism_date_idx ON criticism (date DESC, id DESC);
  CREATE INDEX criticism_organisation_id_idx ON criticism (organisation_id, date DESC, id DESC);
  CREATE INDEX criticism_area_id_idx ON criticism (area_id, date DESC, id DESC);
  CREATE INDEX criticism_status_idx ON criticism (status, date DESC, id DESC);
  CREATE INDEX criticism_form_idx ON criticism (form, date DESC, id DESC);

  CREATE TABLE survey (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    agencies_surveyed int NOT NULL,
    agency_ids uuid[] NOT NULL,
    CONSTRAINT survey_agencies_surveyed_check CHECK (agencies_surveyed >= greatest(1, cardinality(agency_ids))),
    CONSTRAINT survey_pkey PRIMARY KEY (id),
    CONSTRAINT survey_status_check CHECK (status IN ('RECORDED', 'CANCELLED'))
  );
  COMMENT ON TABLE survey IS 'Surveys of agencies, one row each as it stands now; only RECORDED counts';
  COMMENT ON COLUMN survey.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN survey.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX survey_date_idx ON survey (date DESC, id DESC);
  CREATE INDEX survey_organisation_id_idx ON survey (organisation_id, date DESC, id DESC);
  CREATE INDEX survey_area_id_idx ON survey (area_id, date DESC, id DESC);
  CREATE INDEX survey_status_idx ON survey (status, date DESC, id DESC);
  COMMENT ON COLUMN survey.agency_ids IS 'Those of the agencies surveyed that the directory knows';
`;

const down = `
  DROP TABLE survey;
  DROP TABLE criticism;
  DROP TABLE supervision;
  DROP TABLE dialogue;
  DROP TABLE notice_rule;
`;

export class CreateDialogues1795305600000 implements MigrationInterface {
  name = 'CreateDialogues1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...changeUp, ...outboxUp, ...consumerUp, ...directoryUp, up]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [down, ...directoryDown, ...consumerDown, ...outboxDown, ...changeDown]) await runner.query(sql);
  }
}
