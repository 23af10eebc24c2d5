import { directoryDown, directoryUp } from '@danvan/directory/migrations/0001-directory';
import { consumerDown, consumerUp } from '@danvan/events/migrations/0001-consumer';
import { outboxDown, outboxUp } from '@danvan/events/migrations/0001-outbox';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE record (
    record_id uuid NOT NULL,
    record_type text NOT NULL,
    sequence bigint NOT NULL,
    CONSTRAINT record_pkey PRIMARY KEY (record_id)
  );
  COMMENT ON TABLE record IS 'One row a record of another service, cancelled ones included: up to which of its events the facts stand';

  CREATE TABLE fact (
    record_id uuid NOT NULL,
    ordinal smallint NOT NULL,
    record_type text NOT NULL,
    occurred_on date NOT NULL,
    ended_on date,
    status text NOT NULL,
    kind text,
    facets jsonb NOT NULL,
    quantity integer NOT NULL,
    organisation_id uuid NOT NULL,
    placed_on date NOT NULL,
    area_id uuid,
    CONSTRAINT fact_pkey PRIMARY KEY (record_id, ordinal)
  );
  COMMENT ON TABLE fact IS 'What a record counts as: one row a day on which it reached a status. Place and tier are joined at reading time: they belong to the organisation, and its events may come later';
  COMMENT ON COLUMN fact.ended_on IS 'The first day on which the status no longer holds; null while it does and for what merely happens';
  COMMENT ON COLUMN fact.placed_on IS 'The record''s own day: tier and area of the organisation are those of this day';
  COMMENT ON COLUMN fact.area_id IS 'The record''s own area, where it has one apart from its organisation';
  CREATE INDEX fact_record_type_occurred_on_idx ON fact (record_type, occurred_on);
  CREATE INDEX fact_organisation_id_idx ON fact (organisation_id, record_type, occurred_on);
  CREATE INDEX fact_area_id_idx ON fact (area_id, record_type, occurred_on) WHERE area_id IS NOT NULL;

  CREATE TABLE organisation_place (
    organisation_id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    tier text NOT NULL,
    area_id uuid,
    counted_in_id uuid,
    CONSTRAINT organisation_place_pkey PRIMARY KEY (organisation_id, valid_from)
  );
  COMMENT ON TABLE organisation_place IS 'Where an organisation counts, [valid_from, valid_to): area_id is its own area, counted_in_id the first one found along its relations';
  CREATE INDEX organisation_place_counted_in_id_idx ON organisation_place (counted_in_id);

  CREATE TABLE feed (
    topic text NOT NULL,
    partition integer NOT NULL,
    newest_event_at timestamptz NOT NULL,
    CONSTRAINT feed_pkey PRIMARY KEY (topic, partition)
  );
  COMMENT ON TABLE feed IS 'Time of the newest event that is in, for each partition of the log';
`;

const down = `
  DROP TABLE feed;
  DROP TABLE organisation_place;
  DROP TABLE fact;
  DROP TABLE record;
`;

// Its timestamp says 2025 where its file says 2026. It stays: a database knows a migration by its name and would run a renamed one again.
export class CreateFact1763769600000 implements MigrationInterface {
  name = 'CreateFact1763769600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...outboxUp, ...consumerUp, ...directoryUp, up]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [down, ...directoryDown, ...consumerDown, ...outboxDown]) await runner.query(sql);
  }
}
