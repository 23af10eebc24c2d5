export const organisationUp: readonly string[] = [
  `CREATE TABLE organisation (
     id uuid NOT NULL, version int NOT NULL, registered_at timestamptz NOT NULL,
     CONSTRAINT organisation_pkey PRIMARY KEY (id))`,
  `COMMENT ON TABLE organisation IS 'Organisations; the row is what a change locks'`,
  `CREATE TABLE organisation_version (
     organisation_id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, tier text NOT NULL, area_id uuid,
     valid_from date NOT NULL, valid_to date,
     search_name text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
     CONSTRAINT organisation_version_pkey PRIMARY KEY (organisation_id, valid_from),
     CONSTRAINT organisation_version_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation,
     CONSTRAINT organisation_version_area_id_fkey FOREIGN KEY (area_id) REFERENCES area,
     CONSTRAINT organisation_version_valid_to_check CHECK (valid_from < valid_to),
     CONSTRAINT organisation_version_tier_check CHECK (tier IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'GRASSROOTS')),
     CONSTRAINT organisation_version_organisation_id_key EXCLUDE USING gist (organisation_id WITH =, daterange(valid_from, valid_to) WITH &&))`,
  `COMMENT ON TABLE organisation_version IS 'What an organisation was, [valid_from, valid_to); area_id is null where it has no territory'`,
  `CREATE INDEX organisation_version_area_id_idx ON organisation_version (area_id, name COLLATE "vi-x-icu", organisation_id)`,
  `CREATE INDEX organisation_version_name_idx ON organisation_version (name COLLATE "vi-x-icu", organisation_id)`,
  `CREATE INDEX organisation_version_tier_idx ON organisation_version (tier, name COLLATE "vi-x-icu", organisation_id)`,
  `CREATE INDEX organisation_version_kind_idx ON organisation_version (kind, name COLLATE "vi-x-icu", organisation_id)`,
  `CREATE INDEX organisation_version_search_name_idx ON organisation_version USING gin (search_name gin_trgm_ops)`,
];
