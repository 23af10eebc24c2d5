import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE reception_schedule (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    valid_to date,
    month_days int[] NOT NULL,
    weekdays text[] NOT NULL,
    dates text[] NOT NULL,
    starts_at text NOT NULL CONSTRAINT reception_schedule_starts_at_check CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    ends_at text NOT NULL CONSTRAINT reception_schedule_ends_at_check CHECK (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    place text NOT NULL,
    attendees text,
    content text,
    CONSTRAINT reception_schedule_valid_to_check CHECK (date < valid_to),
    CONSTRAINT reception_schedule_month_days_check CHECK (num_nonnulls(month_days[1], weekdays[1], dates[1]) = 1),
    CONSTRAINT reception_schedule_pkey PRIMARY KEY (id),
    CONSTRAINT reception_schedule_status_check CHECK (status IN ('PUBLISHED', 'CANCELLED'))
  );
  COMMENT ON TABLE reception_schedule IS 'Published schedules of citizen receptions, in force [date, valid_to); only PUBLISHED ones are shown';
  COMMENT ON COLUMN reception_schedule.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN reception_schedule.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX reception_schedule_date_idx ON reception_schedule (date DESC, id DESC);
  CREATE INDEX reception_schedule_organisation_id_idx ON reception_schedule (organisation_id, date DESC, id DESC);
  CREATE INDEX reception_schedule_area_id_idx ON reception_schedule (area_id, date DESC, id DESC);
  CREATE INDEX reception_schedule_status_idx ON reception_schedule (status, date DESC, id DESC);
  COMMENT ON COLUMN reception_schedule.month_days IS 'Exactly one of month_days, weekdays and dates (YYYY-MM-DD) is not empty';
  COMMENT ON COLUMN reception_schedule.attendees IS 'Free text, posts and bodies: in no event, audit row or log';

  CREATE TABLE reception (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    reception_schedule_id uuid,
    nominal_on date,
    received_by text NOT NULL CONSTRAINT reception_received_by_check CHECK (received_by IN ('HEAD', 'DEPUTY', 'ABSENT')),
    visitors int,
    CONSTRAINT reception_reception_schedule_id_fkey FOREIGN KEY (reception_schedule_id) REFERENCES reception_schedule,
    CONSTRAINT reception_nominal_on_check CHECK ((nominal_on IS NULL) = (reception_schedule_id IS NULL) AND nominal_on <= date),
    CONSTRAINT reception_pkey PRIMARY KEY (id),
    CONSTRAINT reception_status_check CHECK (status IN ('RECORDED', 'CANCELLED'))
  );
  COMMENT ON TABLE reception IS 'Sessions of citizen reception, one row each as it stands now; only RECORDED counts; who came stands nowhere';
  COMMENT ON COLUMN reception.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN reception.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX reception_date_idx ON reception (date DESC, id DESC);
  CREATE INDEX reception_organisation_id_idx ON reception (organisation_id, date DESC, id DESC);
  CREATE INDEX reception_area_id_idx ON reception (area_id, date DESC, id DESC);
  CREATE INDEX reception_status_idx ON reception (status, date DESC, id DESC);
  CREATE INDEX reception_received_by_idx ON reception (received_by, date DESC, id DESC);
  CREATE UNIQUE INDEX reception_reception_schedule_id_nominal_on_key ON reception (reception_schedule_id, nominal_on) WHERE status <> 'CANCELLED';
  CREATE INDEX reception_reception_schedule_id_idx ON reception (reception_schedule_id, date DESC, id DESC);
  COMMENT ON COLUMN reception.nominal_on IS 'The day of the schedule that the session stands for; date is later where that day was not worked';

  CREATE TABLE posting (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    valid_to date,
    regime text NOT NULL CONSTRAINT posting_regime_check CHECK (regime IN ('PL34_2007', 'L10_2022')),
    item int NOT NULL CONSTRAINT posting_item_check CHECK (item > 0),
    channel text NOT NULL,
    place text,
    CONSTRAINT posting_valid_to_check CHECK (date < valid_to),
    CONSTRAINT posting_pkey PRIMARY KEY (id),
    CONSTRAINT posting_status_check CHECK (status IN ('RECORDED', 'CANCELLED'))
  );
  COMMENT ON TABLE posting IS 'What the law asks to disclose: where it stood, [date, valid_to); only RECORDED counts';
  COMMENT ON COLUMN posting.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN posting.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX posting_date_idx ON posting (date DESC, id DESC);
  CREATE INDEX posting_organisation_id_idx ON posting (organisation_id, date DESC, id DESC);
  CREATE INDEX posting_area_id_idx ON posting (area_id, date DESC, id DESC);
  CREATE INDEX posting_status_idx ON posting (status, date DESC, id DESC);
  CREATE INDEX posting_channel_idx ON posting (channel, date DESC, id DESC);
  CREATE INDEX posting_regime_item_idx ON posting (regime, item, date DESC, id DESC);
  COMMENT ON COLUMN posting.item IS 'Its number in the catalogue of the regime';
  COMMENT ON COLUMN posting.place IS 'Free text: in no event, audit row or log';

  CREATE TABLE peoples_conference (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    attendees int,
    opinions_raised int,
    CONSTRAINT peoples_conference_pkey PRIMARY KEY (id),
    CONSTRAINT peoples_conference_status_check CHECK (status IN ('RECORDED', 'CANCELLED'))
  );
  COMMENT ON TABLE peoples_conference IS 'People’s conferences held, one row each as it stands now; only RECORDED counts';
  COMMENT ON COLUMN peoples_conference.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN peoples_conference.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX peoples_conference_date_idx ON peoples_conference (date DESC, id DESC);
  CREATE INDEX peoples_conference_organisation_id_idx ON peoples_conference (organisation_id, date DESC, id DESC);
  CREATE INDEX peoples_conference_area_id_idx ON peoples_conference (area_id, date DESC, id DESC);
  CREATE INDEX peoples_conference_status_idx ON peoples_conference (status, date DESC, id DESC);

  CREATE TABLE front_working_session (
    id uuid NOT NULL, version int NOT NULL, status text NOT NULL, date date NOT NULL, title text NOT NULL,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text, synthetic boolean NOT NULL,
    front_id uuid,
    CONSTRAINT front_working_session_pkey PRIMARY KEY (id),
    CONSTRAINT front_working_session_status_check CHECK (status IN ('RECORDED', 'CANCELLED'))
  );
  COMMENT ON TABLE front_working_session IS 'Working sessions of committees with the Fatherland Front, one row each as it stands now; only RECORDED counts';
  COMMENT ON COLUMN front_working_session.date IS 'The day in Asia/Ho_Chi_Minh that it counts on; tier, area_id and area_level are those of its organisation on it';
  COMMENT ON COLUMN front_working_session.title IS 'Free text: in no event, audit row or log';
  CREATE INDEX front_working_session_date_idx ON front_working_session (date DESC, id DESC);
  CREATE INDEX front_working_session_organisation_id_idx ON front_working_session (organisation_id, date DESC, id DESC);
  CREATE INDEX front_working_session_area_id_idx ON front_working_session (area_id, date DESC, id DESC);
  CREATE INDEX front_working_session_status_idx ON front_working_session (status, date DESC, id DESC);
  CREATE INDEX front_working_session_front_id_idx ON front_working_session (front_id, date DESC, id DESC);
`;

const down = `
  DROP TABLE front_working_session;
  DROP TABLE peoples_conference;
  DROP TABLE posting;
  DROP TABLE reception;
  DROP TABLE reception_schedule;
`;

export class CreateReceptions1795320000000 implements MigrationInterface {
  name = 'CreateReceptions1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
