import { outboxDown, outboxUp } from '@danvan/events/migrations/0001-outbox';
import { changeDown, changeUp } from '@danvan/service/migrations/0001-change';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gist;

  -- What a name is searched by. unaccent() is only STABLE, since its dictionary may be replaced; here it never is.
  CREATE FUNCTION search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(unaccent('unaccent'::regdictionary, normalize(name, NFC)));
  COMMENT ON FUNCTION search_key(text) IS 'A name without accents, in lower case';

  CREATE TABLE area (
    id uuid NOT NULL, version int NOT NULL, registered_at timestamptz NOT NULL,
    CONSTRAINT area_pkey PRIMARY KEY (id)
  );
  COMMENT ON TABLE area IS 'Administrative areas; the row is what a change locks';

  CREATE TABLE area_version (
    area_id uuid NOT NULL, code text NOT NULL, name text NOT NULL, kind text NOT NULL, level text NOT NULL, parent_id uuid,
    valid_from date NOT NULL, valid_to date,
    search_name text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
    CONSTRAINT area_version_pkey PRIMARY KEY (area_id, valid_from),
    CONSTRAINT area_version_area_id_fkey FOREIGN KEY (area_id) REFERENCES area,
    CONSTRAINT area_version_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES area,
    CONSTRAINT area_version_valid_to_check CHECK (valid_from < valid_to),
    CONSTRAINT area_version_level_check CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT area_version_area_id_key EXCLUDE USING gist (area_id WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT area_version_code_key EXCLUDE USING gist (level WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  COMMENT ON TABLE area_version IS 'What an area was, [valid_from, valid_to); codes are reused by other places over time, never at one time';
  CREATE INDEX area_version_parent_id_idx ON area_version (parent_id, name COLLATE "vi-x-icu", area_id);
  CREATE INDEX area_version_name_idx ON area_version (name COLLATE "vi-x-icu", area_id);
  CREATE INDEX area_version_level_idx ON area_version (level, name COLLATE "vi-x-icu", area_id);
  CREATE INDEX area_version_kind_idx ON area_version (kind, name COLLATE "vi-x-icu", area_id);
  CREATE INDEX area_version_code_idx ON area_version (code, level);
  CREATE INDEX area_version_search_name_idx ON area_version USING gin (search_name gin_trgm_ops);

  CREATE TABLE organisation (
    id uuid NOT NULL, version int NOT NULL, registered_at timestamptz NOT NULL,
    CONSTRAINT organisation_pkey PRIMARY KEY (id)
  );
  COMMENT ON TABLE organisation IS 'Organisations; the row is what a change locks';

  CREATE TABLE organisation_version (
    organisation_id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, tier text NOT NULL, area_id uuid,
    valid_from date NOT NULL, valid_to date,
    search_name text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
    CONSTRAINT organisation_version_pkey PRIMARY KEY (organisation_id, valid_from),
    CONSTRAINT organisation_version_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation,
    CONSTRAINT organisation_version_area_id_fkey FOREIGN KEY (area_id) REFERENCES area,
    CONSTRAINT organisation_version_valid_to_check CHECK (valid_from < valid_to),
    CONSTRAINT organisation_version_tier_check CHECK (tier IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'GRASSROOTS')),
    CONSTRAINT organisation_version_organisation_id_key EXCLUDE USING gist (organisation_id WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  COMMENT ON TABLE organisation_version IS 'What an organisation was, [valid_from, valid_to); area_id is null where it has no territory';
  CREATE INDEX organisation_version_area_id_idx ON organisation_version (area_id, name COLLATE "vi-x-icu", organisation_id);
  CREATE INDEX organisation_version_name_idx ON organisation_version (name COLLATE "vi-x-icu", organisation_id);
  CREATE INDEX organisation_version_tier_idx ON organisation_version (tier, name COLLATE "vi-x-icu", organisation_id);
  CREATE INDEX organisation_version_kind_idx ON organisation_version (kind, name COLLATE "vi-x-icu", organisation_id);
  CREATE INDEX organisation_version_search_name_idx ON organisation_version USING gin (search_name gin_trgm_ops);

  CREATE TABLE relation (
    id uuid NOT NULL, version int NOT NULL, from_id uuid NOT NULL, to_id uuid NOT NULL, type text NOT NULL,
    valid_from date NOT NULL, valid_to date, registered_at timestamptz NOT NULL,
    CONSTRAINT relation_pkey PRIMARY KEY (id),
    CONSTRAINT relation_from_id_fkey FOREIGN KEY (from_id) REFERENCES organisation,
    CONSTRAINT relation_to_id_fkey FOREIGN KEY (to_id) REFERENCES organisation,
    CONSTRAINT relation_to_id_check CHECK (from_id <> to_id),
    CONSTRAINT relation_type_check CHECK (type IN ('SUBORDINATE', 'LED_BY', 'GUIDED_BY', 'ADVISES', 'MEMBER_OF')),
    CONSTRAINT relation_valid_to_check CHECK (valid_from < valid_to),
    CONSTRAINT relation_superior_key EXCLUDE USING gist (from_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (type = 'SUBORDINATE'),
    CONSTRAINT relation_from_id_to_id_type_key
      EXCLUDE USING gist (from_id WITH =, to_id WITH =, type WITH =, daterange(valid_from, valid_to) WITH &&)
  );
  COMMENT ON TABLE relation IS 'from_id is subordinate to, led by, guided by, adviser to or member of to_id, [valid_from, valid_to)';
  CREATE INDEX relation_from_id_idx ON relation (from_id, type);
  CREATE INDEX relation_to_id_idx ON relation (to_id, type);
`;

const down = `
  DROP TABLE relation;
  DROP TABLE organisation_version;
  DROP TABLE organisation;
  DROP TABLE area_version;
  DROP TABLE area;
  DROP FUNCTION search_key(text);
`;

export class CreateOrganisations1795392000000 implements MigrationInterface {
  name = 'CreateOrganisations1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...changeUp, ...outboxUp, up]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of [down, ...outboxDown, ...changeDown]) await runner.query(sql);
  }
}
