export const areaUp: readonly string[] = [
  `CREATE TABLE area (
     id uuid NOT NULL, version int NOT NULL, registered_at timestamptz NOT NULL,
     CONSTRAINT area_pkey PRIMARY KEY (id))`,
  `COMMENT ON TABLE area IS 'Administrative areas; the row is what a change locks'`,
  `CREATE TABLE area_version (
     area_id uuid NOT NULL, code text NOT NULL, name text NOT NULL, kind text NOT NULL, level text NOT NULL, parent_id uuid,
     valid_from date NOT NULL, valid_to date,
     search_name text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
     CONSTRAINT area_version_pkey PRIMARY KEY (area_id, valid_from),
     CONSTRAINT area_version_area_id_fkey FOREIGN KEY (area_id) REFERENCES area,
     CONSTRAINT area_version_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES area,
     CONSTRAINT area_version_valid_to_check CHECK (valid_from < valid_to),
     CONSTRAINT area_version_level_check CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
     CONSTRAINT area_version_area_id_key EXCLUDE USING gist (area_id WITH =, daterange(valid_from, valid_to) WITH &&),
     CONSTRAINT area_version_code_key EXCLUDE USING gist (level WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&))`,
  `COMMENT ON TABLE area_version IS 'What an area was, [valid_from, valid_to); codes are reused by other places over time, never at one time'`,
  `CREATE INDEX area_version_parent_id_idx ON area_version (parent_id, name COLLATE "vi-x-icu", area_id)`,
  `CREATE INDEX area_version_name_idx ON area_version (name COLLATE "vi-x-icu", area_id)`,
  `CREATE INDEX area_version_level_idx ON area_version (level, name COLLATE "vi-x-icu", area_id)`,
  `CREATE INDEX area_version_kind_idx ON area_version (kind, name COLLATE "vi-x-icu", area_id)`,
  `CREATE INDEX area_version_code_idx ON area_version (code, level)`,
  `CREATE INDEX area_version_search_name_idx ON area_version USING gin (search_name gin_trgm_ops)`,
];
