import { changeDown, changeUp } from '@danvan/service/migrations/0001-change';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Until now nothing was entered here: the tables behind `ctx.change` come with the first command.
const up = `
  CREATE TABLE reported_indicator (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT reported_indicator_status_check
      CHECK (status IN ('ENTERED', 'ATTESTED', 'SUPERSEDED', 'WITHDRAWN')),
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
    code text NOT NULL,
    qualifier text NOT NULL CONSTRAINT reported_indicator_qualifier_check
      CHECK (qualifier IN ('EXACT', 'AT_LEAST', 'APPROX', 'PERCENT_OF_PLAN')),
    value numeric NOT NULL CONSTRAINT reported_indicator_value_check CHECK (value >= 0),
    unit text NOT NULL,
    plan numeric CONSTRAINT reported_indicator_plan_check CHECK (plan >= 0),
    period_from date NOT NULL, period_to date NOT NULL, as_of date NOT NULL,
    source text NOT NULL, quotation text NOT NULL,
    entered_on date NOT NULL, entered_by text NOT NULL, attested_on date, attested_by text,
    supersedes_id uuid CONSTRAINT reported_indicator_supersedes_id_fkey REFERENCES reported_indicator,
    synthetic boolean NOT NULL,
    CONSTRAINT reported_indicator_pkey PRIMARY KEY (id),
    CONSTRAINT reported_indicator_period_check CHECK (period_from < period_to AND period_from <= as_of),
    CONSTRAINT reported_indicator_attested_check CHECK (
      (attested_on IS NULL) = (attested_by IS NULL) AND attested_by <> entered_by
      AND (attested_on IS NOT NULL OR status <> 'ATTESTED'))
  );
  COMMENT ON TABLE reported_indicator IS 'Figures that organisations state because no records stand behind them, for a period [period_from, period_to). Never added to what is derived from facts';
  COMMENT ON COLUMN reported_indicator.quotation IS 'The words of the source; told in no event';
  COMMENT ON COLUMN reported_indicator.entered_by IS 'Subject of the token that entered: it may not attest. Told in no event';
  -- One standing figure, and one as percent of plan beside it.
  CREATE UNIQUE INDEX reported_indicator_standing_key ON reported_indicator
    (organisation_id, area_id, code, (qualifier = 'PERCENT_OF_PLAN'), period_from, period_to)
    WHERE status IN ('ENTERED', 'ATTESTED');
  CREATE UNIQUE INDEX reported_indicator_supersedes_id_key ON reported_indicator (supersedes_id);
  CREATE INDEX reported_indicator_period_to_idx ON reported_indicator (period_to DESC, id DESC);
  CREATE INDEX reported_indicator_organisation_id_idx ON reported_indicator (organisation_id, period_to DESC, id DESC);
  CREATE INDEX reported_indicator_area_id_idx ON reported_indicator (area_id, period_to DESC, id DESC);
  CREATE INDEX reported_indicator_code_idx ON reported_indicator (code, period_to DESC, id DESC);
  CREATE INDEX reported_indicator_status_idx ON reported_indicator (status, period_to DESC, id DESC);
`;

const down = `
  DROP TABLE reported_indicator;
`;

export class CreateReportedIndicator1795824000000 implements MigrationInterface {
  name = 'CreateReportedIndicator1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...changeUp, up]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [down, ...changeDown]) await runner.query(sql);
  }
}
