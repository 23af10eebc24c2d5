import { directoryDown, directoryUp } from '@danvan/directory/migrations/0001-directory';
import { consumerDown, consumerUp } from '@danvan/events/migrations/0001-consumer';
import { outboxDown, outboxUp } from '@danvan/events/migrations/0001-outbox';
import { changeDown, changeUp } from '@danvan/service/migrations/0001-change';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE TABLE poverty_standard (
    code text NOT NULL, legal_basis text NOT NULL, valid_from date NOT NULL, valid_to date,
    CONSTRAINT poverty_standard_pkey PRIMARY KEY (code)
  );
  COMMENT ON TABLE poverty_standard IS 'Poverty standards, in force [valid_from, valid_to)';
  -- Decree 07/2021 art. 2 kept the standard of 2016-2020 in force for 2021; decree 351/2025 kept that of 2022-2025 in force for 2026.
  -- Of Quảng Ninh's own standard neither the first day nor an end is known: it is taken from the year of its resolution on.
  INSERT INTO poverty_standard (code, legal_basis, valid_from, valid_to) VALUES
    ('VN-2016', 'Quyết định 59/2015/QĐ-TTg; Nghị định 07/2021/NĐ-CP, Điều 2', '2016-01-01', '2022-01-01'),
    ('VN-2022', 'Nghị định 07/2021/NĐ-CP, Điều 3; Nghị định 351/2025/NĐ-CP', '2022-01-01', '2027-01-01'),
    ('QN-2023', 'Nghị quyết 13/2023/NQ-HĐND của HĐND tỉnh Quảng Ninh', '2023-01-01', NULL),
    ('VN-2027', 'Nghị định 351/2025/NĐ-CP', '2027-01-01', '2031-01-01');

  CREATE TABLE household (
    id uuid NOT NULL, version int NOT NULL,
    status text NOT NULL CONSTRAINT household_status_check CHECK (status IN ('REGISTERED', 'CANCELLED')),
    code text COLLATE "C" NOT NULL, organisation_id uuid NOT NULL, tier text NOT NULL, area_id uuid NOT NULL, area_level text NOT NULL,
    registered_on date NOT NULL,
    assessments jsonb NOT NULL CONSTRAINT household_assessments_check CHECK (jsonb_typeof(assessments) = 'array'),
    synthetic boolean NOT NULL,
    CONSTRAINT household_pkey PRIMARY KEY (id)
  );
  COMMENT ON TABLE household IS 'Households under the case code of the office that answers for them; nothing about their members';
  COMMENT ON COLUMN household.code IS 'Case code of the office, never a name';
  COMMENT ON COLUMN household.assessments IS 'assessmentId, standard, status, from; oldest first. In the row, so that its lock and version cover them';
  -- A cancelled record gives its code back.
  CREATE UNIQUE INDEX household_organisation_id_code_key ON household (organisation_id, code) WHERE status <> 'CANCELLED';
  CREATE INDEX household_code_idx ON household (code, id);
  CREATE INDEX household_organisation_id_idx ON household (organisation_id, code, id);
  CREATE INDEX household_area_id_idx ON household (area_id, code, id);
  CREATE INDEX household_assessments_idx ON household USING gin (assessments jsonb_path_ops);
`;

const down = `
  DROP TABLE household;
  DROP TABLE poverty_standard;
`;

export class CreateWelfare1795392000000 implements MigrationInterface {
  name = 'CreateWelfare1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...changeUp, ...outboxUp, ...consumerUp, ...directoryUp, up]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [down, ...directoryDown, ...consumerDown, ...outboxDown, ...changeDown]) await runner.query(sql);
  }
}
