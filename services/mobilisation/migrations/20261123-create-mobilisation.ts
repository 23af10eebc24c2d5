import { directoryDown, directoryUp } from '@danvan/directory/migrations/0001-directory';
import { consumerDown, consumerUp } from '@danvan/events/migrations/0001-consumer';
import { outboxDown, outboxUp } from '@danvan/events/migrations/0001-outbox';
import { changeDown, changeUp } from '@danvan/service/migrations/0001-change';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE model (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL
      CONSTRAINT model_status_check CHECK (status IN ('REGISTERED', 'APPROVED', 'IMPLEMENTING', 'RECOGNISED', 'OUTSTANDING', 'ENDED', 'CANCELLED')),
    name text,
    field text NOT NULL
      CONSTRAINT model_field_check CHECK (field IN ('ECONOMY', 'CULTURE_SOCIETY', 'DEFENCE_SECURITY', 'POLITICAL_SYSTEM')),
    form text NOT NULL, exemplar_kind text,
    source_model_id uuid CONSTRAINT model_source_model_id_fkey REFERENCES model,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text,
    registered_on date NOT NULL, approved_on date, implemented_on date, recognised_on date, outstanding_on date, ended_on date,
    synthetic boolean NOT NULL,
    CONSTRAINT model_pkey PRIMARY KEY (id),
    CONSTRAINT model_form_check CHECK (
      (form = 'MODEL' AND exemplar_kind IS NULL) OR (form = 'EXEMPLAR' AND exemplar_kind IN ('COLLECTIVE', 'PERSON'))),
    CONSTRAINT model_name_check CHECK ((name IS NULL) = (exemplar_kind IS NOT DISTINCT FROM 'PERSON'))
  );
  COMMENT ON TABLE model IS 'Models and exemplars of "Dân vận khéo", one row each as it stands now';
  COMMENT ON COLUMN model.name IS 'Never that of a person: null for an exemplary person';
  COMMENT ON COLUMN model.tier IS 'With area_id and area_level: of the owner on registered_on';
  COMMENT ON COLUMN model.source_model_id IS 'Of a replication: the model it copies';
  CREATE INDEX model_registered_on_idx ON model (registered_on DESC, id DESC);
  CREATE INDEX model_organisation_id_idx ON model (organisation_id, registered_on DESC, id DESC);
  CREATE INDEX model_area_id_idx ON model (area_id, registered_on DESC, id DESC);
  CREATE INDEX model_status_idx ON model (status, registered_on DESC, id DESC);
  CREATE INDEX model_field_idx ON model (field, registered_on DESC, id DESC);
  CREATE INDEX model_form_idx ON model (form, registered_on DESC, id DESC);
  CREATE INDEX model_source_model_id_idx ON model (source_model_id) WHERE source_model_id IS NOT NULL;
  CREATE INDEX model_approved_on_idx ON model (approved_on) WHERE approved_on IS NOT NULL;
  CREATE INDEX model_implemented_on_idx ON model (implemented_on) WHERE implemented_on IS NOT NULL;
  CREATE INDEX model_recognised_on_idx ON model (recognised_on) WHERE recognised_on IS NOT NULL;
  CREATE INDEX model_outstanding_on_idx ON model (outstanding_on) WHERE outstanding_on IS NOT NULL;
  CREATE INDEX model_ended_on_idx ON model (ended_on) WHERE ended_on IS NOT NULL;

  CREATE TABLE award (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT award_status_check CHECK (status IN ('GRANTED', 'CANCELLED')),
    form text NOT NULL CONSTRAINT award_form_check CHECK (form IN ('CERTIFICATE_OF_MERIT', 'CERTIFICATE', 'FLAG')),
    decided_by text NOT NULL,
    recipient_kind text NOT NULL CONSTRAINT award_recipient_kind_check CHECK (recipient_kind IN ('COLLECTIVE', 'PERSON')),
    recipient_label text, decided_on date NOT NULL, decision_number text NOT NULL,
    model_id uuid CONSTRAINT award_model_id_fkey REFERENCES model,
    organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid, area_level text,
    synthetic boolean NOT NULL,
    CONSTRAINT award_pkey PRIMARY KEY (id),
    CONSTRAINT award_recipient_label_check CHECK (recipient_kind <> 'PERSON' OR recipient_label IS NULL)
  );
  COMMENT ON TABLE award IS 'Awards as decided, one row each as it stands now; a person is never named';
  COMMENT ON COLUMN award.organisation_id IS 'That received it, or to which the person belongs; tier, area_id and area_level are its own on decided_on';
  CREATE INDEX award_decided_on_idx ON award (decided_on DESC, id DESC);
  CREATE INDEX award_organisation_id_idx ON award (organisation_id, decided_on DESC, id DESC);
  CREATE INDEX award_area_id_idx ON award (area_id, decided_on DESC, id DESC);
  CREATE INDEX award_form_idx ON award (form, decided_on DESC, id DESC);
  CREATE INDEX award_decided_by_idx ON award (decided_by, decided_on DESC, id DESC);
  CREATE INDEX award_recipient_kind_idx ON award (recipient_kind, decided_on DESC, id DESC);
  CREATE INDEX award_status_idx ON award (status, decided_on DESC, id DESC);
  CREATE INDEX award_model_id_idx ON award (model_id) WHERE model_id IS NOT NULL;
`;

const down = `
  DROP TABLE award;
  DROP TABLE model;
`;

export class CreateMobilisation1795392000000 implements MigrationInterface {
  name = 'CreateMobilisation1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...changeUp, ...outboxUp, ...consumerUp, ...directoryUp, up]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [down, ...directoryDown, ...consumerDown, ...outboxDown, ...changeDown]) await runner.query(sql);
  }
}
